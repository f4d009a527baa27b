package dev.gradus.core.encoding;

/** Reads rows by number: the inputs or the targets of some data. */
@FunctionalInterface
public interface RowReader {

    /** Copies a row into an array. */
    void read(int row, double[] into);
}
