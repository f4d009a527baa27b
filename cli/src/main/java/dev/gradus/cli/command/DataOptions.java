package dev.gradus.cli.command;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Engine;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.CsvFormat;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Missing;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Suggestion;
import dev.gradus.core.data.FormatNames;
import dev.gradus.core.io.FileNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which data a command is to work on. */
final class DataOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "FILE.csv",
            description = "The data: a CSV file with the model's columns, packed in gzip or not. Repeatable; a quoted"
                    + " name may have wildcards.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--images",
            paramLabel = "FILE",
            description = "Images in MNIST's format in place of CSV files, packed in gzip or not.")
    private Path images;

    @Option(names = "--labels", paramLabel = "FILE", description = "The labels of the images.")
    private Path labels;

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            description = "What stands between cells: a character, or tab, semicolon, comma, pipe, space. Found out if"
                    + " not given.")
    private String separator;

    @Option(
            names = "--no-header",
            description = "The first line holds values; the columns are called c1, c2, and so on.")
    private boolean noHeader;

    @Option(names = "--decimal-comma", description = "Decimals have a comma. Found out if not given.")
    private boolean decimalComma;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding, such as windows-1252; UTF-8, or UTF-16 with its mark, if not given.")
    private String encoding;

    /** Returns whether there are data. */
    boolean given() {
        require(labels == null || images != null, "--labels without --images; name the file with the images too");
        require(images == null || names.isEmpty(), "--data and --images: name one or the other");
        return images != null || !names.isEmpty();
    }

    /** Returns whether the data are images. */
    boolean areImages() {
        return images != null;
    }

    /** Refuses to go on without data. */
    void requireGiven() {
        if (!given()) {
            throw new ParameterException(command.commandLine(), "missing required option: '--data=FILE.csv'");
        }
    }

    /** Returns the files. */
    List<Path> files() {
        if (images != null) {
            return labels == null ? List.of(images) : List.of(images, labels);
        }
        return names.stream()
                .flatMap(name -> FileNames.matching(Path.of(""), name).stream())
                .toList();
    }

    /** Returns what was said of how the files are written. */
    CsvFormat format() {
        CsvFormat format = CsvFormat.detected();
        if (separator != null) {
            format = format.separator(FormatNames.separator(separator, "--separator"));
        }
        if (noHeader) {
            format = format.header(false);
        }
        if (decimalComma) {
            format = format.decimal(',');
        }
        if (encoding != null) {
            format = format.encoding(FormatNames.encoding(encoding, "--encoding"));
        }
        return format;
    }

    /** Reads the inputs and the targets of a network. */
    Data read(Engine engine, Network network) {
        return read(engine, network, "");
    }

    /** Reads also how much each sample counts, from a column; an empty name if there is none. */
    Data read(Engine engine, Network network, String weight) {
        if (images != null) {
            require(weight.isEmpty(), "--weight: images have no columns; leave it out");
            require(labels != null, "--images without --labels; name the file with the labels too");
            return engine.idx(images, Optional.of(labels));
        }
        boolean drops = network.targets().stream()
                .anyMatch(target -> network.preparation(target).missing().rule() == Missing.Rule.DROP);
        return engine.csv(
                csv(network).targets(network.targetColumns()).weight(weight).dropMissingTargets(drops));
    }

    /** Reads the inputs of a network, and the labels of images if they were given. */
    Data readInputs(Engine engine, Network network) {
        if (images != null) {
            return engine.idx(images, Optional.ofNullable(labels));
        }
        return engine.csv(csv(network));
    }

    /**
     * Makes up an experiment for some targets, which would stand in a file.
     *
     * @param task what is to be learnt; null if that is to be found out
     */
    Suggestion suggest(Engine engine, List<String> targets, Task task, Path file) {
        if (images != null) {
            require(labels != null, "--images without --labels; name the file with the labels too");
            require(targets.isEmpty(), "--target: the target of images is their label; leave it out");
            require(task != Task.REGRESSION, "--task regression: the labels of images are classes; leave it out");
            return engine.suggest(images, labels, file);
        }
        require(!targets.isEmpty(), "--data without --target; name the column to predict");
        Csv csv = Csv.of(files()).format(format()).targets(targets.toArray(String[]::new));
        return engine.suggest(task == null ? csv : csv.columns(task.columns(targets)), file);
    }

    private Csv csv(Network network) {
        return Csv.of(files()).format(format()).inputs(network.inputColumns());
    }
}
