package dev.gradus.integration.documents;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A fenced block of a document: its language, its text, and where it begins. */
record Block(Path document, int line, String language, List<String> lines) {

    private static final Path ROOT = Path.of(System.getProperty("gradus.root", ".."));
    private static final String FENCE = "```";

    /** All documents of the project. */
    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        for (String directory : List.of("docs", "examples")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(directory))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        documents.removeIf(Files::notExists);
        return documents;
    }

    /** The root of the source tree. */
    static Path root() {
        return ROOT;
    }

    /** The blocks of one document, in order. */
    static List<Block> of(Path document) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Block open = null;
        int number = 0;
        for (String text : Files.readAllLines(document)) {
            number++;
            if (open == null && text.startsWith(FENCE)) {
                open = new Block(
                        document, number, text.substring(FENCE.length()).strip(), new ArrayList<>());
            } else if (open != null && text.equals(FENCE)) {
                blocks.add(open);
                open = null;
            } else if (open != null) {
                open.lines.add(text);
            }
        }
        return blocks;
    }

    String where() {
        return ROOT.relativize(document) + ":" + line;
    }

    URI source() {
        return document.toUri();
    }
}
