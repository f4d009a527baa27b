package dev.gradus.core.data;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows of bytes, such as pixels, kept as bytes: an eighth of what numbers would take. */
final class ByteTable implements IdxFile.Rows {

    /** Blocks, so that there may be more bytes than an array can have. */
    private static final int BYTES_PER_BLOCK = 1 << 24;

    private static final int UNSIGNED = 0xff;

    private final int rows;
    private final int width;
    private final int rowsPerBlock;
    private final boolean signed;
    private final List<byte[]> blocks = new ArrayList<>();

    private ByteTable(int rows, int width, boolean signed) {
        this.rows = rows;
        this.width = width;
        this.rowsPerBlock = Math.max(1, BYTES_PER_BLOCK / width);
        this.signed = signed;
    }

    static ByteTable read(DataInputStream in, int rows, int width, boolean signed) throws IOException {
        ByteTable table = new ByteTable(rows, width, signed);
        for (int row = 0; row < rows; row += table.rowsPerBlock) {
            byte[] block = new byte[Math.min(table.rowsPerBlock, rows - row) * width];
            in.readFully(block);
            table.blocks.add(block);
        }
        return table;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void read(int row, double[] into) {
        byte[] block = blocks.get(row / rowsPerBlock);
        int start = row % rowsPerBlock * width;
        for (int i = 0; i < width; i++) {
            into[i] = signed ? block[start + i] : block[start + i] & UNSIGNED;
        }
    }
}
