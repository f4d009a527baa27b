package dev.gradus.simd.matrix;

/** How the tiles of a large product get at A. */
enum AccessToA {

    /** A's rows lie in memory as the tiles of {@link FloatRowPanelTiles} read them. */
    BY_ROWS,

    /** A's columns lie in memory as the tiles of {@link FloatPackedTiles} read them. */
    BY_COLUMNS,

    /** A is packed first, once for all columns of B. */
    PACKED;

    /** Up to so many columns packing A's rows costs more than it gives, as each element is used that many times. */
    private static final int MOST_COLUMNS_UNPACKED = 1024;

    /** Of so many columns of A, each in another page of memory, the processor finds the pages fast enough. */
    private static final int MOST_COLUMNS_READ = 256;

    /** Bytes that come round to the same place in a first-level cache. */
    private static final int COLLIDING_BYTES = 4 << 10;

    /**
     * Chooses the access that is fastest.
     *
     * @param aColumn how far A's columns are apart; one if its rows are contiguous, else its columns are
     * @param elementBytes the size of an element
     * @param tileRows the rows of a packed tile: tiles of four read packed columns only
     */
    static AccessToA of(int n, int k, int aColumn, int elementBytes, int tileRows) {
        if (aColumn == 1) {
            return n <= MOST_COLUMNS_UNPACKED ? BY_ROWS : PACKED;
        }
        boolean collides = aColumn % (COLLIDING_BYTES / elementBytes) == 0;
        return tileRows == 8 && k <= MOST_COLUMNS_READ && !collides ? BY_COLUMNS : PACKED;
    }
}
