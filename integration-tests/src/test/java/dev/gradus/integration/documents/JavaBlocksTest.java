package dev.gradus.integration.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.integration.distribution.Distribution;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java that the documents show compiles, and where it is statements, runs.
 *
 * <p>A block that declares a type is compiled, one of statements is run as well; a block of language {@code text} right
 * after it is its output. Imports that a reader can guess need not be shown.
 */
class JavaBlocksTest {

    private static final Pattern TYPE =
            Pattern.compile("(?m)^(public |final |abstract )*(class|record|interface|enum) (\\w+)");

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> everyBlockCompilesAndGivesTheOutputThatIsShown() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : Block.documents()) {
            List<Block> blocks = Block.of(document);
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                if (block.language().equals("java")) {
                    boolean shown = i + 1 < blocks.size()
                            && blocks.get(i + 1).language().equals("text");
                    List<String> output = shown ? blocks.get(i + 1).lines() : List.of("...");
                    tests.add(DynamicTest.dynamicTest(block.where(), block.source(), () -> check(block, output)));
                }
            }
        }
        return tests.stream();
    }

    private void check(Block block, List<String> shown) throws IOException, InterruptedException {
        String imports = lines(block, true);
        String code = lines(block, false);
        var type = TYPE.matcher(code);
        // Statements may begin with a record that they use.
        boolean declaresAType = type.find() && code.strip().endsWith("}");
        String name = declaresAType ? type.group(3) : "Snippet";
        String body = declaresAType
                ? code
                : "class Snippet { public static void main(String[] args) throws Exception {\n" + code + "\n} }";
        Path scratch = Files.createTempDirectory(directory, "java");
        compile(block, name, guessableImports() + imports + "\n" + body, scratch);
        if (!declaresAType) {
            Shell shell = Shell.in(Files.createTempDirectory(directory, "shell"));
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Shell.Result result =
                    shell.run(java, "-cp", scratch + File.pathSeparator + Distribution.lib() + "/*", "Snippet");
            assertEquals(0, result.exitCode(), () -> block.where() + "\n" + result.error());
            if (!Expected.matches(shown, result.output())) {
                assertEquals(String.join("\n", shown), String.join("\n", result.output()), block::where);
            }
        }
    }

    private static String lines(Block block, boolean imports) {
        return block.lines().stream()
                .filter(line -> line.startsWith("import ") == imports)
                .collect(Collectors.joining("\n"));
    }

    private static String guessableImports() {
        String packages = Distribution.jars().stream()
                .filter(Distribution.Jar::isGradus)
                .flatMap(jar -> jar.module().exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(Exports::source)
                .filter(name -> !name.startsWith("dev.gradus.core"))
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining());
        return packages + "import static dev.gradus.api.formula.Formulas.*;\n"
                + "import static dev.gradus.api.Check.require;\n"
                + "import java.nio.file.Path;\nimport java.util.*;\n";
    }

    private static void compile(Block block, String name, String source, Path scratch) throws IOException {
        Path file = Files.writeString(scratch.resolve(name + ".java"), source);
        String classPath = Distribution.jars().stream()
                .map(jar -> jar.path().toString())
                .collect(Collectors.joining(File.pathSeparator));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            boolean compiled = javac.getTask(
                            messages,
                            files,
                            null,
                            List.of("-cp", classPath, "-d", scratch.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            assertTrue(compiled, () -> block.where() + "\n" + messages);
        }
    }
}
