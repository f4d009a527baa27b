package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.io.InputFiles;
import dev.gradus.core.text.Words;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The content of a file in the IDX format of MNIST: an array of numbers, whose first dimension counts the samples.
 *
 * <p>A file is two zero bytes, one for the type of the numbers, one for the number of dimensions, the dimensions as
 * whole numbers of four bytes, and then the numbers, all with the highest byte first (LeCun, Cortes and Burges, "The
 * MNIST database of handwritten digits").
 *
 * @param shape the dimensions after the first: those of one sample
 * @param type the type of the numbers
 * @param samples the numbers, a row for each sample
 */
record IdxFile(int[] shape, IdxType type, Rows samples) {

    private static final int MOST_DIMENSIONS = 8;

    /** Rows of numbers. */
    interface Rows {

        int rows();

        int width();

        /** Copies a row into an array. */
        void read(int row, double[] into);
    }

    /**
     * Reads a file, packed in gzip or not.
     *
     * @throws InvalidInputException if it cannot be read, is in another format, or ends too early or too late
     */
    static IdxFile read(Path file) {
        try (DataInputStream in = new DataInputStream(InputFiles.open(file))) {
            int magic = in.readInt();
            IdxType type = IdxType.of((magic >>> 8) & 0xff);
            int dimensions = magic & 0xff;
            boolean known = magic >>> 16 == 0 && type != null && dimensions >= 1 && dimensions <= MOST_DIMENSIONS;
            Check.require(known, "%s: is not in the IDX format, in which MNIST comes", file);
            int rows = dimension(in, file);
            int[] shape = new int[dimensions - 1];
            long width = 1;
            for (int i = 0; i < shape.length; i++) {
                shape[i] = dimension(in, file);
                width = Math.min(width * shape[i], Integer.MAX_VALUE);
            }
            Check.require(width < Integer.MAX_VALUE, "%s: the samples are too large: %s", file, text(shape));
            Rows samples = type.rows(in, rows, (int) width);
            Check.require(in.read() < 0, "%s: goes on after %s of %s", file, Words.count(rows, "sample"), text(shape));
            return new IdxFile(shape, type, samples);
        } catch (EOFException e) {
            throw new InvalidInputException(
                    file + ": ends before all samples that it says it has; copy the file again", e);
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
    }

    private static int dimension(DataInputStream in, Path file) throws IOException {
        int dimension = in.readInt();
        Check.require(dimension > 0, "%s: has a dimension of %s; there is nothing in it", file, dimension);
        return dimension;
    }

    /** Returns the shape as one writes it, such as {@code 28×28}; {@code 1} for single numbers. */
    static String text(int[] shape) {
        return shape.length == 0
                ? "1"
                : Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining("×"));
    }
}
