package dev.gradus.core.file;

import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.data.IdxData;
import dev.gradus.core.data.IdxFiles;
import dev.gradus.core.file.ExperimentFile.DataSection;
import dev.gradus.core.file.ExperimentFile.HeldOut;
import dev.gradus.core.io.FileNames;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                "weight",
                "scaling",
                "missing",
                "unseen",
                ColumnEntries.KEY);
        data.require("train", "name the file with the samples, such as \"train\": \"samples.csv\"");
        Optional<IdxFiles> idx = idx("train");
        List<String> targets = idx.isPresent() ? labels() : data.texts("targets", List.of());
        if (targets.isEmpty()) {
            throw data.error("targets", "missing; name the columns to predict, such as \"targets\": [\"price\"]");
        }
        Section scaling = data.section("scaling").allow("inputs", "targets");
        Section missing = data.section("missing").allow("texts", "numbers", "categories", "targets");
        ColumnEntries columns = ColumnEntries.read(data);
        Csv train = Csv.of(idx.isPresent() ? List.of() : files("train"))
                .format(FormatSectionReader.read(data.section("format")))
                .inputs(data.texts("inputs", List.of()).toArray(String[]::new))
                .targets(targets.toArray(String[]::new))
                .weight(data.text("weight", ""))
                .columns(columns.columns())
                .missing(missing.texts("texts", Csv.MISSING).toArray(String[]::new))
                .dropMissingTargets(dropsMissingTargets(missing));
        return new DataSection(
                train,
                idx,
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
        if (!data.has(key)) {
            return HeldOut.NONE;
        }
        Optional<IdxFiles> idx = idx(key);
        if (idx.isPresent()) {
            return new HeldOut(List.of(), idx, 0);
        }
        if (!(data.get(key) instanceof Number number)) {
            return new HeldOut(files(key), idx, 0);
        }
        double fraction = number.doubleValue();
        if (fraction > 0 && fraction < 1) {
            return new HeldOut(List.of(), idx, fraction);
        }
        throw data.wrongType(key, "a fraction between 0 and 1, or the name of a file");
    }

    /** Returns a pair of files in the format of MNIST; none if the key says something else. */
    private Optional<IdxFiles> idx(String key) {
        if (!(data.get(key) instanceof Map)) {
            return Optional.empty();
        }
        Section pair = data.section(key).allow("images", "labels");
        pair.require("images", "name the file with the images, such as \"images\": \"train-images-idx3-ubyte.gz\"");
        pair.require("labels", "name the file with the labels, such as \"labels\": \"train-labels-idx1-ubyte.gz\"");
        return Optional.of(new IdxFiles(file(pair, "images"), Optional.of(file(pair, "labels"))));
    }

    private Path file(Section section, String key) {
        try {
            return file.resolveSibling(section.text(key, ""));
        } catch (InvalidPathException e) {
            throw section.error(key, "can't be the name of a file: " + e.getReason());
        }
    }

    /** Returns the target of files in the format of MNIST, which name no columns. */
    private List<String> labels() {
        List<String> labels = List.of(IdxData.LABEL);
        for (String key : List.of("inputs", "format", "missing")) {
            if (data.has(key)) {
                throw data.error(key, "is for CSV files; of images every pixel is an input, and none is missing");
            }
        }
        if (!data.texts("targets", labels).equals(labels)) {
            throw data.error("targets", "the target of these files is called '" + IdxData.LABEL + "'; leave this out");
        }
        return labels;
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
