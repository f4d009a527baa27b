package dev.gradus.core.file;

import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.file.ExperimentFile.DataSection;
import dev.gradus.core.file.ExperimentFile.HeldOut;
import dev.gradus.core.io.FileNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what an experiment file says of its data. */
final class DataSectionReader {

    private final Section data;
    private final Path file;

    private DataSectionReader(Section data, Path file) {
        this.data = data;
        this.file = file;
    }

    /** Reads the section of a file; the names of other files are relative to that file. */
    static DataSection read(Section data, Path file) {
        return new DataSectionReader(data, file).read();
    }

    private DataSection read() {
        data.allow(
                "train",
                "validation",
                "test",
                "format",
                "inputs",
                "targets",
                "scaling",
                "missing",
                "unseen",
                ColumnEntries.KEY);
        data.require("train", "name the file with the samples, such as \"train\": \"samples.csv\"");
        List<String> targets = data.texts("targets", List.of());
        if (targets.isEmpty()) {
            throw data.error("targets", "missing; name the columns to predict, such as \"targets\": [\"price\"]");
        }
        Section scaling = data.section("scaling").allow("inputs", "targets");
        Section missing = data.section("missing").allow("texts", "numbers", "categories", "targets");
        ColumnEntries columns = ColumnEntries.read(data);
        Csv train = Csv.of(files("train"))
                .format(FormatSectionReader.read(data.section("format")))
                .inputs(data.texts("inputs", List.of()).toArray(String[]::new))
                .targets(targets.toArray(String[]::new))
                .columns(columns.columns())
                .missing(missing.texts("texts", Csv.MISSING).toArray(String[]::new))
                .dropMissingTargets(dropsMissingTargets(missing));
        return new DataSection(
                train,
                DataWords.scaling(scaling, "inputs"),
                DataWords.scaling(scaling, "targets"),
                missing.has("numbers") ? DataWords.missing(missing, "numbers") : Missing.median(),
                missing.has("categories") ? DataWords.missing(missing, "categories") : Missing.category(),
                DataWords.unseen(data, "unseen", Unseen.MISSING),
                columns.preparations(),
                part("test"),
                part("validation"));
    }

    private static boolean dropsMissingTargets(Section missing) {
        String choice = missing.text("targets", "error");
        if (!choice.equals("error") && !choice.equals("drop")) {
            throw missing.wrongType("targets", "\"error\" or \"drop\"");
        }
        return choice.equals("drop");
    }

    /** Returns samples that are not trained on: files of their own, or a fraction to hold back. */
    private HeldOut part(String key) {
        if (!(data.get(key) instanceof Number number)) {
            return data.has(key) ? new HeldOut(files(key), 0) : HeldOut.NONE;
        }
        double fraction = number.doubleValue();
        if (fraction > 0 && fraction < 1) {
            return new HeldOut(List.of(), fraction);
        }
        throw data.wrongType(key, "a fraction between 0 and 1, or the name of a file");
    }

    /** Returns one file or several, which are named relative to the experiment. */
    private List<Path> files(String key) {
        List<String> names = data.get(key) instanceof String one ? List.of(one) : null;
        if (names == null && !(data.get(key) instanceof List)) {
            throw data.wrongType(key, "the name of a file, or a list of names");
        }
        List<Path> files = new ArrayList<>();
        for (String name : names == null ? data.texts(key, List.of()) : names) {
            try {
                files.addAll(FileNames.matching(file.resolveSibling(""), name));
            } catch (InvalidInputException e) {
                throw data.error(key, e.getMessage());
            }
        }
        if (files.isEmpty()) {
            throw data.error(key, "the list is empty; name at least one file");
        }
        return files;
    }
}
