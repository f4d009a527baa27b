package dev.gradus.integration.parts;

import dev.gradus.api.Engine;
import dev.gradus.api.EngineOptions;
import dev.gradus.api.Gradus;
import dev.gradus.api.PartInfo;
import dev.gradus.api.activation.Activation;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** An application, with no more than the api, that says what it finds; run by {@link PluginLoadingTest}. */
public final class PluginProbe {

    private PluginProbe() {}

    /** Prints the problems, what is from the test's directory, the kinds of bundled parts, and what the spy sees. */
    public static void main(String[] args) {
        Path plugins = Path.of(args[0]);
        String directory = plugins.getParent().toString();
        try (Engine engine = Gradus.engine(EngineOptions.defaults().withPlugins(plugins))) {
            System.out.println("problems: " + engine.problems());
            System.out.println(engine.parts().stream()
                    .filter(part -> part.origin().startsWith(directory))
                    .map(PartInfo::name)
                    .collect(Collectors.joining(" ", "plugins: ", "")));
            System.out.println(engine.parts().stream()
                    .filter(part -> part.origin().matches("gradus-[a-z]+-[0-9.]+\\.jar"))
                    .map(PartInfo::kind)
                    .distinct()
                    .collect(Collectors.joining(" ", "bundled: ", "")));
            System.out.println("spy: " + engine.part(Activation.class, "spy"));
        }
    }
}
