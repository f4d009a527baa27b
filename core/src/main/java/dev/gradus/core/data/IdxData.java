package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Samples from files in the IDX format of MNIST: a file of images or other inputs, and one of labels.
 *
 * <p>A pixel is called after its place, such as {@code 1x28} for the last of the first row, and labels {@code label},
 * as in the widespread CSV files of MNIST; what is no image has inputs {@code x1, x2, …}.
 */
public final class IdxData implements Data {

    /** What the labels are called. */
    public static final String LABEL = "label";

    private final IdxFile.Rows images;
    private final List<String> inputs;
    /** Null if they are not known. */
    private final IdxLabels labels;

    private IdxData(IdxFile images, IdxLabels labels) {
        this.images = images.samples();
        this.inputs = images.shape().length < 2 ? numbered(this.images.width()) : places(images.shape());
        this.labels = labels;
    }

    /**
     * Reads files, packed in gzip or not.
     *
     * @throws dev.gradus.api.error.InvalidInputException if a file cannot be read, is in another format, or they have
     *     not as many labels as images
     */
    public static IdxData read(IdxFiles files) {
        IdxFile images = IdxFile.read(files.images());
        if (files.labels().isEmpty()) {
            return new IdxData(images, null);
        }
        Path path = files.labels().get();
        IdxFile labels = IdxFile.read(path);
        Check.require(
                images.shape().length > 0 || labels.shape().length == 0,
                "%s: has one number for each sample, and %s many; have images and labels changed places?",
                files.images(),
                path);
        Check.require(
                images.samples().rows() == labels.samples().rows(),
                "%s: has %s samples, but %s has %s; they must be of the same samples",
                files.images(),
                images.samples().rows(),
                path,
                labels.samples().rows());
        return new IdxData(images, IdxLabels.of(labels, path));
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "x" + i).toList();
    }

    /** Returns the places in an array of several dimensions, such as 1x1, 1x2, 2x1, 2x2. */
    private static List<String> places(int[] shape) {
        List<String> names = List.of("");
        for (int size : shape) {
            List<String> longer = new ArrayList<>();
            for (String name : names) {
                for (int i = 1; i <= size; i++) {
                    longer.add(name.isEmpty() ? String.valueOf(i) : name + "x" + i);
                }
            }
            names = longer;
        }
        return List.copyOf(names);
    }

    @Override
    public int rows() {
        return images.rows();
    }

    @Override
    public List<String> inputs() {
        return inputs;
    }

    @Override
    public List<String> targets() {
        return targetColumns().stream().map(Column::name).toList();
    }

    @Override
    public List<Column> targetColumns() {
        return labels == null ? List.of() : labels.columns();
    }

    @Override
    public void readInputs(int row, double[] into) {
        images.read(row, into);
    }

    @Override
    public void readTargets(int row, double[] into) {
        if (labels != null) {
            labels.read(row, into);
        }
    }
}
