package dev.gradus.core.file;

import java.io.IOException;
import java.io.OutputStream;

/** stub */
final class SafetensorsModel {
    static void write(ModelDocument model, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }

    static ModelDocument read(String file, byte[] bytes) {
        throw new UnsupportedOperationException();
    }
}
