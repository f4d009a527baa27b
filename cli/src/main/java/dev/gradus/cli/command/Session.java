package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.api.EngineOptions;
import dev.gradus.api.Gradus;
import dev.gradus.api.network.Network;
import dev.gradus.cli.console.Console;
import dev.gradus.cli.console.Json;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What all subcommands share: the global options, the console, and the engine that they open. */
final class Session {

    static final String PLUGINS_VARIABLE = "GRADUS_PLUGINS";

    private static final int ALL_PROCESSORS = 0;

    private final GradusCommand options;
    private final Console console;

    private Runnable atEnd = () -> {};

    Session(GradusCommand options, Console console) {
        this.options = options;
        this.console = console;
    }

    /** Opens an engine with the plugins asked for and warns of those that cannot be used. */
    Engine open() {
        return open(ALL_PROCESSORS);
    }

    /** Opens an engine with a number of threads, 0 for one per processor. */
    Engine open(int threads) {
        Engine engine = openSilently(threads);
        engine.problems().forEach(this::warn);
        return engine;
    }

    /** Opens an engine for a command that reports the problems itself. */
    Engine openSilently(int threads) {
        return Gradus.engine(new EngineOptions(pluginDirectories(), threads));
    }

    /** Loads a model. */
    Network load(Engine engine, Path model) {
        FileKind.requireNoExperiment(model);
        return engine.load(model);
    }

    /** Returns the plugin directories of the command line, then those of the environment. */
    List<Path> pluginDirectories() {
        List<Path> directories = new ArrayList<>(options.plugins());
        String listed = console.variables().getOrDefault(PLUGINS_VARIABLE, "");
        Arrays.stream(listed.split(Pattern.quote(File.pathSeparator)))
                .filter(directory -> !directory.isBlank())
                .map(Path::of)
                .forEach(directories::add);
        return directories;
    }

    /** Sets what is to be done when everything, an error too, has been said. */
    void atEnd(Runnable action) {
        atEnd = action;
    }

    /** Ends the run. */
    void end() {
        atEnd.run();
    }

    Console console() {
        return console;
    }

    /** Returns where results go. */
    PrintStream out() {
        return console.out();
    }

    /** Returns whether the result is to be one JSON document. */
    boolean json() {
        return options.json();
    }

    boolean quiet() {
        return options.quiet();
    }

    boolean debug() {
        return options.debug();
    }

    /** Prints the result as JSON. */
    void print(Object document) {
        new Json().print(document, out());
    }

    /** Says something that is not part of the result, unless it is to be quiet. */
    void note(String text) {
        if (!quiet()) {
            console.err().println("gradus: " + text);
        }
    }

    /** Says what differs from run to run, such as a time, so that results are the same whenever their inputs are. */
    void remark(String text) {
        if (!quiet()) {
            console.err().println(text);
        }
    }

    /** Says what is wrong but does not stop the command. */
    void warn(String text) {
        console.err().println("gradus: warning: " + text);
    }

    /** Says why the command fails. */
    void error(String text) {
        console.err().println("gradus: " + text);
    }
}
