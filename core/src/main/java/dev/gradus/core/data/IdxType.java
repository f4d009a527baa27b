package dev.gradus.core.data;

import java.io.DataInputStream;
import java.io.IOException;

/** The types of numbers in an IDX file. */
enum IdxType {
    UNSIGNED_BYTE(0x08, true),
    BYTE(0x09, true),
    SHORT(0x0b, true),
    INT(0x0c, true),
    FLOAT(0x0d, false),
    DOUBLE(0x0e, false);

    private final int code;
    private final boolean whole;

    IdxType(int code, boolean whole) {
        this.code = code;
        this.whole = whole;
    }

    /** Returns the type of a code; null if there is none. */
    static IdxType of(int code) {
        for (IdxType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }

    /** Returns whether these are whole numbers. */
    boolean isWhole() {
        return whole;
    }

    /** Reads so many rows of so many numbers. */
    IdxFile.Rows rows(DataInputStream in, int rows, int width) throws IOException {
        if (this == UNSIGNED_BYTE || this == BYTE) {
            return ByteTable.read(in, rows, width, this == BYTE);
        }
        GrowingTable table = new GrowingTable(width);
        double[] row = new double[width];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                row[j] = number(in);
            }
            table.add(row);
        }
        table.trim();
        return new Numbers(table);
    }

    /** Numbers of more than a byte. */
    private record Numbers(GrowingTable table) implements IdxFile.Rows {

        @Override
        public int rows() {
            return table.rows();
        }

        @Override
        public int width() {
            return table.width();
        }

        @Override
        public void read(int row, double[] into) {
            table.read(row, 0, table.width(), into);
        }
    }

    private double number(DataInputStream in) throws IOException {
        return switch (this) {
            case SHORT -> in.readShort();
            case INT -> in.readInt();
            case FLOAT -> in.readFloat();
            case DOUBLE -> in.readDouble();
            default -> throw new IllegalStateException("bytes are read in blocks");
        };
    }
}
