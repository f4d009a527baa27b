package dev.gradus.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxDataTest {

    /** Three images of 2 × 2 pixels, as the format's description has them. */
    private static final byte[] IMAGES = {
        0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 1, 2, 3, 4, 5, 6, 7, (byte) 200, (byte) 255, 0, 9
    };

    private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 3, 7, 0, 9};

    @TempDir
    private Path directory;

    private Path images;
    private Path labels;

    @BeforeEach
    void write() throws IOException {
        images = Files.write(directory.resolve("images"), IMAGES);
        labels = Files.write(directory.resolve("labels"), LABELS);
    }

    private Data read() {
        return IdxData.read(new IdxFiles(images, Optional.of(labels)));
    }

    private String refusal() {
        return assertThrows(InvalidInputException.class, this::read)
                .getMessage()
                .replace(directory + "/", "");
    }

    private static double[] inputs(Data data, int row) {
        double[] values = new double[data.inputs().size()];
        data.readInputs(row, values);
        return values;
    }

    private static double[] targets(Data data, int row) {
        double[] values = new double[data.targets().size()];
        data.readTargets(row, values);
        return values;
    }

    @Test
    void pixelsAreNumbersFromZeroTo255CalledAfterTheirPlaces() {
        Data data = read();
        assertEquals(3, data.rows());
        assertEquals(List.of("1x1", "1x2", "2x1", "2x2"), data.inputs());
        assertArrayEquals(new double[] {0, 1, 2, 3}, inputs(data, 0));
        assertArrayEquals(new double[] {200, 255, 0, 9}, inputs(data, 2));
    }

    @Test
    void labelsAreClassesInTheOrderOfTheirNumbers() {
        Data data = read();
        assertEquals(List.of(Column.categorical("label", "0", "7", "9")), data.targetColumns());
        assertArrayEquals(new double[] {1}, targets(data, 0));
        assertArrayEquals(new double[] {0}, targets(data, 1));
        assertArrayEquals(new double[] {2}, targets(data, 2));
    }

    @Test
    void severalNumbersForEachSampleAreTargetsThatAreNumbers() throws IOException {
        Files.write(labels, new byte[] {0, 0, 9, 2, 0, 0, 0, 3, 0, 0, 0, 2, 1, -2, 3, 4, 5, 6});
        Data data = read();
        assertEquals(List.of(Column.numeric("y1"), Column.numeric("y2")), data.targetColumns());
        assertArrayEquals(new double[] {1, -2}, targets(data, 0));
    }

    @Test
    void withoutLabelsThereIsNoTarget() {
        assertEquals(
                List.of(), IdxData.read(new IdxFiles(images, Optional.empty())).targets());
    }

    @Test
    void packedFilesAreUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(IMAGES);
        }
        Files.write(images, bytes.toByteArray());
        assertArrayEquals(new double[] {4, 5, 6, 7}, inputs(read(), 1));
    }

    @Test
    void everyTypeOfNumberIsRead() throws IOException {
        for (int type : new int[] {0x09, 0x0b, 0x0c, 0x0d, 0x0e}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(type << 8 | 2);
            out.writeInt(3);
            out.writeInt(2);
            for (double number : new double[] {1, -2, 3, 4, -128, 127}) {
                switch (type) {
                    case 0x09 -> out.writeByte((int) number);
                    case 0x0b -> out.writeShort((int) number);
                    case 0x0c -> out.writeInt((int) number);
                    case 0x0d -> out.writeFloat((float) number);
                    default -> out.writeDouble(number);
                }
            }
            Files.write(images, bytes.toByteArray());
            Data data = read();
            assertEquals(List.of("x1", "x2"), data.inputs());
            assertArrayEquals(new double[] {1, -2}, inputs(data, 0), "type " + type);
            assertArrayEquals(new double[] {-128, 127}, inputs(data, 2), "type " + type);
        }
    }

    @Test
    void manySamplesKeepTheirPlaces() throws IOException {
        int rows = 20_000;
        int width = 1000;
        byte[] many = new byte[16 + rows * width];
        System.arraycopy(new byte[] {0, 0, 8, 3, 0, 0, 78, 32, 0, 0, 0, 1, 0, 0, 3, (byte) 232}, 0, many, 0, 16);
        for (int i = 0; i < rows; i++) {
            many[16 + i * width] = (byte) i;
            many[16 + i * width + width - 1] = (byte) (i >> 8);
        }
        Files.write(images, many);
        Data data = IdxData.read(new IdxFiles(images, Optional.empty()));
        for (int i = 0; i < rows; i += 997) {
            double[] row = inputs(data, i);
            assertEquals(i, (int) row[0] + ((int) row[width - 1] << 8));
        }
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Files.writeString(images, "a,b\n1,2\n");
        assertEquals("images: is not in the IDX format, in which MNIST comes", refusal());
        Files.write(images, new byte[] {0, 0, 7, 1, 0, 0, 0, 1, 1});
        assertEquals("images: is not in the IDX format, in which MNIST comes", refusal());
    }

    @Test
    void filesOfAnotherLengthThanTheySayAreRefused() throws IOException {
        Files.write(images, Arrays.copyOf(IMAGES, IMAGES.length - 1));
        assertEquals("images: ends before all samples that it says it has; copy the file again", refusal());
        Files.write(images, Arrays.copyOf(IMAGES, IMAGES.length + 1));
        assertEquals("images: goes on after 3 samples of 2×2", refusal());
    }

    @Test
    void imagesAndLabelsMustBeOfTheSameSamples() throws IOException {
        Files.write(labels, new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 7, 0});
        assertEquals("images: has 3 samples, but labels has 2; they must be of the same samples", refusal());
        Files.write(images, LABELS);
        Files.write(labels, IMAGES);
        assertEquals(
                "images: has one number for each sample, and labels many; have images and labels changed places?",
                refusal());
    }
}
