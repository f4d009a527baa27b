package dev.gradus.core.suggest;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.CsvFormat;
import dev.gradus.api.data.Data;
import dev.gradus.core.data.CsvData;
import dev.gradus.core.data.IdxData;
import dev.gradus.core.data.IdxFiles;
import dev.gradus.core.file.JsonFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up experiment and the data that it was made from.
 *
 * @param text the experiment as it would stand in a file
 * @param samples the samples with the columns that it uses
 */
public record Suggested(String text, Data samples) {

    /**
     * Makes up an experiment for CSV files.
     *
     * @param csv the files and the targets; what it says of inputs, and whether the target is a class, is left as it is
     * @param file where the experiment would stand, from which it names the files
     * @throws dev.gradus.api.error.InvalidInputException if there is nothing to learn
     */
    public static Suggested of(Csv csv, Path file) {
        Check.require(!csv.targets().isEmpty(), "no target; name the column to predict");
        boolean single = csv.targets().size() == 1;
        String target = csv.targets().get(0);
        boolean open = single && !csv.columns().containsKey(target);
        CsvData.Lenient read =
                CsvData.readLeniently((open ? csv.columns(Column.categorical(target)) : csv).dropMissingTargets(true));
        Map<String, Object> files = new LinkedHashMap<>();
        List<String> names =
                csv.files().stream().map(data -> relative(data, file)).toList();
        files.put("train", names.size() == 1 ? names.get(0) : names);
        Map<String, Object> format = format(csv.format());
        if (!format.isEmpty()) {
            files.put("format", format);
        }
        files.put("targets", csv.targets());
        if (!csv.weight().isEmpty()) {
            files.put("weight", csv.weight());
        }
        if (read.dropped() > 0) {
            files.put("missing", Map.of("targets", "drop"));
        }
        SuggestedInputs inputs = SuggestedInputs.of(Survey.inputs(read.data()), read.namesOnly());
        Check.require(
                !inputs.chosen().isEmpty(),
                "%s: no column is worth learning from",
                csv.files().get(0));
        return put(
                name(csv.files().get(0)),
                files,
                read.data(),
                SuggestedTarget.of(read.data(), single && !open, read.decimal()),
                inputs,
                !csv.inputs().isEmpty(),
                true);
    }

    /** Makes up an experiment for images and labels. */
    public static Suggested of(IdxFiles idx, Path file) {
        Data data = IdxData.read(idx);
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("images", relative(idx.images(), file));
        pair.put("labels", relative(idx.labels().orElseThrow(), file));
        SuggestedTarget target = SuggestedTarget.of(data, true, '.');
        SuggestedInputs all = new SuggestedInputs(Survey.inputs(data), List.of());
        return put(name(idx.images()), new LinkedHashMap<>(Map.of("train", pair)), data, target, all, false, false);
    }

    private static Suggested put(
            String name,
            Map<String, Object> files,
            Data data,
            SuggestedTarget target,
            SuggestedInputs inputs,
            boolean namesInputs,
            boolean saysTarget) {
        int features = inputs.chosen().stream()
                .mapToInt(input -> Math.max(1, input.column().categories().size()))
                .sum();
        SuggestedSizes sizes = SuggestedSizes.of(data.rows(), features);
        Map<String, Object> experiment = new Recipe()
                .experiment(
                        name,
                        files,
                        target,
                        saysTarget ? data.targetColumns().get(0) : null,
                        inputs.chosen(),
                        namesInputs || !inputs.isAll(),
                        sizes);
        List<String> remarks = new ArrayList<>();
        remarks.add(target.remark());
        remarks.addAll(inputs.remarks());
        StringBuilder text = new StringBuilder();
        remarks.forEach(remark -> text.append("// ").append(remark).append('\n'));
        text.append(JsonFile.text(experiment));
        List<Column> chosen = inputs.chosen().stream().map(Survey::column).toList();
        return new Suggested(text.toString(), new ChosenColumns(data, chosen, target.numbers()));
    }

    private static String name(Path data) {
        return data.getFileName().toString().replaceFirst("(?<=.)\\.(?i:csv|tsv|txt|gz).*$", "");
    }

    /** Returns a file's name as it is written in an experiment. */
    private static String relative(Path data, Path experiment) {
        Path directory = experiment.toAbsolutePath().normalize().getParent();
        Path target = data.toAbsolutePath().normalize();
        boolean near = directory != null && directory.getRoot().equals(target.getRoot());
        return (near ? directory.relativize(target) : target).toString().replace('\\', '/');
    }

    private static Map<String, Object> format(CsvFormat format) {
        Map<String, Object> said = new LinkedHashMap<>();
        format.separator().ifPresent(separator -> said.put("separator", String.valueOf(separator)));
        format.decimal().ifPresent(decimal -> said.put("decimal", String.valueOf(decimal)));
        format.header().ifPresent(header -> said.put("header", header));
        format.encoding().map(Charset::name).ifPresent(encoding -> said.put("encoding", encoding));
        return said;
    }
}
