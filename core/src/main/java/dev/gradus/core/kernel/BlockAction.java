package dev.gradus.core.kernel;

/** What is to be done with a block of a product's result as soon as it is finished, while it is still in the cache. */
@FunctionalInterface
public interface BlockAction {

    /**
     * Called once for every block, possibly from several threads at the same time; the blocks cover the result exactly.
     *
     * @param firstRow first row of the block
     * @param endRow first row after it
     * @param firstColumn first column of the block
     * @param endColumn first column after it
     */
    void finished(int firstRow, int endRow, int firstColumn, int endColumn);
}
