package dev.gradus.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.data.Csv;
import dev.gradus.api.data.CsvFormat;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    private static final CsvFormat DETECTED = CsvFormat.detected();

    @TempDir
    private Path directory;

    private Data read(byte[] bytes, CsvFormat format, List<String> targets) throws IOException {
        Path file = Files.write(directory.resolve("x.csv"), bytes);
        return CsvData.read(Csv.of(file).format(format).targets(targets.toArray(String[]::new)));
    }

    private Data read(String text, CsvFormat format, String... targets) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), format, List.of(targets));
    }

    private String refusal(byte[] bytes, CsvFormat format) {
        return assertThrows(InvalidInputException.class, () -> read(bytes, format, List.of()))
                .getMessage()
                .replace(directory + "/", "");
    }

    private static double[] row(Data data, int row) {
        double[] values = new double[data.inputs().size()];
        data.readInputs(row, values);
        return values;
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundOut(String separator) throws IOException {
        String text = "a,b,QUOTED\n1,2,3\n-4.5,5,6\n".replace(",", separator).replace("QUOTED", "\"c,;|\t d\"");
        Data data = read(text, DETECTED);
        assertEquals(List.of("a", "b", "c,;|\t d"), data.inputs());
        assertArrayEquals(new double[] {-4.5, 5, 6}, row(data, 1));
    }

    @Test
    void theSeparatorIsTheOneThatEveryLineHasEquallyOften() throws IOException {
        Data data = read("a;b;\"note, or not\"\n1,5;2;3\n1,5;2,5;3,5\n", DETECTED);
        assertEquals(List.of("a", "b", "note, or not"), data.inputs());
    }

    @Test
    void aBrokenLineIsNamedWithTheSeparatorOfTheFirst() {
        assertEquals(
                "x.csv, line 3: the row has 1 cell, the header names 3 columns;"
                        + " a cell with a semicolon in it needs double quotes around it",
                refusal("a;b;c\n1;2;3\n4\n".getBytes(StandardCharsets.UTF_8), DETECTED));
    }

    @Test
    void aSeparatorThatWasGivenIsTaken() throws IOException {
        Data data = read("a b\n1 2\n", DETECTED.separator(' '));
        assertArrayEquals(new double[] {1, 2}, row(data, 0));
        assertEquals(
                "x.csv: no column 'b'. Columns: a;b. Nothing is separated by a comma; if something else stands between"
                        + " the cells, say so: \"separator\": \";\" in data.format, or --separator",
                assertThrows(InvalidInputException.class, () -> read("a;b\n1;2\n", DETECTED.separator(','), "b"))
                        .getMessage()
                        .replace(directory + "/", ""));
    }

    @Test
    void decimalsMayHaveACommaWhereNoneHasAPoint() throws IOException {
        assertArrayEquals(new double[] {-1.5, 2, 2500}, row(read("a;b;c\n-1,5;2;2,5e3\n", DETECTED), 0));
        assertArrayEquals(new double[] {0.125, 4}, row(read("a,b\n\"0,125\",4\n", DETECTED), 0));
        assertArrayEquals(
                new double[] {1234567890123456789.5}, row(read("a;b\n1234567890123456789,5;1\n", DETECTED, "b"), 0));
        // One and a half, or one thousand and five hundred? Nobody guesses.
        assertEquals(
                "x.csv, line 2, column 'a': expected a number, got \"1,500\"; if the comma stands before decimals,"
                        + " say \"decimal\": \",\" in data.format, or --decimal-comma",
                refusal("a;b\n1,500;2\n".getBytes(StandardCharsets.UTF_8), DETECTED));
        assertArrayEquals(new double[] {1.5, 2}, row(read("a;b\n1,500;2\n", DETECTED.decimal(',')), 0));
    }

    @Test
    void aFileWithoutNamesHasNumberedColumns() throws IOException {
        Data data = read("1\t2\t3\n4\t5\t6\n", DETECTED.header(false), "c3");
        assertEquals(List.of("c1", "c2"), data.inputs());
        assertEquals(2, data.rows());
        assertArrayEquals(new double[] {1, 2}, row(data, 0));
        assertArrayEquals(new double[] {4, 5}, row(data, 1));
        assertEquals(
                "x.csv, line 2: the row has 1 cell, the first 2 cells;"
                        + " a cell with a comma in it needs double quotes around it",
                refusal("1,2\n3\n".getBytes(StandardCharsets.UTF_8), DETECTED.header(false)));
    }

    @Test
    void whoAsksForNumberedColumnsNeedsNoHeader() throws IOException {
        assertEquals(2, read("1,2\n3,4\n", DETECTED, "c2").rows());
        assertEquals(1, read("c1,c2\n3,4\n", DETECTED, "c2").rows());
        // A line without numbers may be one of names, and the target one that is missing.
        assertEquals(
                "x.csv: no column 'c2'. Columns: a, b",
                assertThrows(InvalidInputException.class, () -> read("a,b\n3,4\n", DETECTED, "c2"))
                        .getMessage()
                        .replace(directory + "/", ""));
    }

    @Test
    void packedFilesAreUnpackedWhateverTheirName() throws IOException {
        assertArrayEquals(new double[] {1, 2}, row(read(packed("a,b\n1,2\n"), DETECTED, List.of()), 0));
        byte[] cut = packed("a,b\n" + "1,2\n".repeat(1000));
        assertEquals(
                "x.csv: the packed data end too early; copy the file again",
                refusal(Arrays.copyOf(cut, cut.length - 12), DETECTED));
        assertEquals(
                "x.csv: is a zip archive or a spreadsheet; unpack it, or save it as CSV",
                refusal("PK\003\004...".getBytes(StandardCharsets.ISO_8859_1), DETECTED));
    }

    @Test
    void encodingsAreRecognisedByTheirMarkOrGiven() throws IOException {
        String text = "größe,年\n1,2\n";
        for (Charset utf16 : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            byte[] marked = ("\ufeff" + text).getBytes(utf16);
            assertEquals(
                    List.of("größe", "年"), read(marked, DETECTED, List.of()).inputs());
            assertEquals(
                    "x.csv: seems to be in UTF-16 and has no byte-order mark that says so; save it in UTF-8",
                    refusal("ab,c\n1,2\n".getBytes(utf16), DETECTED));
        }
        byte[] latin = "größe,b\n1,2\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "größe",
                read(latin, DETECTED.encoding(StandardCharsets.ISO_8859_1), List.of())
                        .inputs()
                        .get(0));
        assertEquals(
                "x.csv: is not text in US-ASCII, as was said; give the right encoding",
                refusal(latin, DETECTED.encoding(StandardCharsets.US_ASCII)));
    }

    @Test
    void lineEndsOfAnySystemAreTaken() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertEquals(
                    2, read(String.join(end, "a;b", "1;2", "", "3;4"), DETECTED).rows());
        }
    }

    @Test
    void aFileMuchLongerThanItsBeginningIsReadWhole() throws IOException {
        int rows = 40_000;
        StringBuilder text = new StringBuilder("a;b\n");
        for (int i = 0; i < rows; i++) {
            text.append(i).append(";0,5\n");
        }
        Data data = read(text.toString(), DETECTED);
        assertEquals(rows, data.rows());
        assertArrayEquals(new double[] {rows - 1, 0.5}, row(data, rows - 1));
    }
}
