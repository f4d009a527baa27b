package dev.gradus.core.data;

import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Data;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads files, each only once however often it is asked for in the same way; several threads may ask. */
public final class DataFiles {

    private final Map<List<Object>, Data> read = new ConcurrentHashMap<>();

    /** Returns what stands in files of images and labels. */
    public Data read(IdxFiles idx) {
        return read.computeIfAbsent(List.of(idx), unused -> IdxData.read(idx));
    }

    /** Returns what stands in CSV files. */
    public Data read(Csv csv) {
        return read.computeIfAbsent(everything(csv), unused -> CsvData.read(csv));
    }

    private static List<Object> everything(Csv csv) {
        return List.of(
                csv.files(),
                csv.inputs(),
                csv.targets(),
                csv.weight(),
                csv.columns(),
                csv.missing(),
                csv.dropMissingTargets(),
                csv.format());
    }
}
