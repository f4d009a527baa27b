package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.data.Data;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final IdxFile.Rows labels;
    private final List<String> inputs;
    private final List<String> targets;

    private IdxData(IdxFile images, IdxFile labels) {
        this.images = images.samples();
        this.labels = labels == null ? null : labels.samples();
        this.inputs = images.shape().length < 2 ? numbered("x", this.images.width()) : places(images.shape());
        this.targets = labels == null
                ? List.of()
                : labels.samples().width() == 1
                        ? List.of(LABEL)
                        : numbered("y", labels.samples().width());
    }

    /**
     * Reads files, packed in gzip or not.
     *
     * @param labels the file of labels; none if they are not known
     * @throws dev.gradus.api.error.InvalidInputException if a file cannot be read, is in another format, or they have
     *     not as many labels as images
     */
    public static IdxData read(Path images, Optional<Path> labels) {
        IdxFile inputs = IdxFile.read(images);
        IdxFile targets = labels.map(IdxFile::read).orElse(null);
        if (targets != null) {
            Check.require(
                    inputs.shape().length > 0 || targets.shape().length == 0,
                    "%s: has one number for each sample, and %s many; have images and labels changed places?",
                    images,
                    labels.get());
            Check.require(
                    inputs.samples().rows() == targets.samples().rows(),
                    "%s: has %s samples, but %s has %s; they must be of the same samples",
                    images,
                    inputs.samples().rows(),
                    labels.get(),
                    targets.samples().rows());
        }
        return new IdxData(inputs, targets);
    }

    private static List<String> numbered(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
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
        return targets;
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
