package dev.gradus.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvDataTest {

    private static final String NO_HEADER = " If the first line holds values and no names, say \"header\": false in"
            + " data.format, or --no-header, and the columns are called c1, c2, …";

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("houses.csv");
    }

    private Data read(String text, List<String> inputs, List<String> targets) throws IOException {
        Files.writeString(file, text);
        return CsvData.read(Csv.of(file).inputs(inputs.toArray(String[]::new)).targets(targets.toArray(String[]::new)));
    }

    private String refusal(String text, List<String> inputs, List<String> targets) {
        String message = assertThrows(InvalidInputException.class, () -> read(text, inputs, targets))
                .getMessage();
        return message.replace(directory + "/", "");
    }

    private String refusal(String text) {
        return refusal(text, List.of(), List.of("price"));
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
    void everyColumnThatIsNotATargetIsAnInput() throws IOException {
        Data data = read("rooms,price,age\n3,100,10\n4.5,200,20\n", List.of(), List.of("price"));
        assertEquals(List.of("rooms", "age"), data.inputs());
        assertEquals(List.of("price"), data.targets());
        assertEquals(2, data.rows());
        assertArrayEquals(new double[] {4.5, 20}, inputs(data, 1));
        assertArrayEquals(new double[] {200}, targets(data, 1));
    }

    @Test
    void inputsComeInTheOrderAskedForAndOtherColumnsMayHoldAnything() throws IOException {
        Data data = read("id,rooms,price,age\nA,3,100,10\n", List.of("age", "rooms"), List.of("price"));
        assertArrayEquals(new double[] {10, 3}, inputs(data, 0));
    }

    @Test
    void withoutTargetsThereAreNone() throws IOException {
        Data data = read("a,b\n1,2\n", List.of(), List.of());
        assertEquals(List.of("a", "b"), data.inputs());
        assertArrayEquals(new double[0], targets(data, 0));
    }

    @Test
    void quotesCarriageReturnsByteOrderMarkSpacesAndEmptyLinesAreTaken() throws IOException {
        String text = "\ufeff\"a, with comma\", price \r\n\"1.5\",\" 2\"\r\n\r\n 3 ,4";
        Data data = read(text, List.of("a, with comma"), List.of("price"));
        assertEquals(2, data.rows());
        assertArrayEquals(new double[] {1.5}, inputs(data, 0));
        assertArrayEquals(new double[] {3}, inputs(data, 1));
        assertArrayEquals(new double[] {4}, targets(data, 1));
    }

    @Test
    void namesMayBeInAnyScript() throws IOException {
        assertEquals(
                List.of("größe", "年"),
                read("größe,年\n1,2\n", List.of(), List.of()).inputs());
    }

    @Test
    void severalFilesAreReadAsOne() throws IOException {
        Path more = Files.writeString(directory.resolve("more.csv"), "a,price\n3,4\n");
        Files.writeString(file, "a,price\n1,2\n");
        Data data = CsvData.read(Csv.of(file, more).targets("price"));
        assertEquals(2, data.rows());
        assertArrayEquals(new double[] {3}, inputs(data, 1));

        Files.writeString(more, "price,a\n3,4\n");
        assertEquals(
                "more.csv, line 1: the columns are not those of houses.csv; files that are read together must have the"
                        + " same columns in the same order",
                assertThrows(
                                InvalidInputException.class,
                                () -> CsvData.read(Csv.of(file, more).targets("price")))
                        .getMessage()
                        .replace(directory + "/", ""));
    }

    @Test
    void numbersKeepEveryBitWhereverTheyStand() throws IOException {
        int rows = 150_000;
        StringBuilder text = new StringBuilder("whole,tenth,price\n");
        for (int i = 0; i < rows; i++) {
            // Whole numbers fit into floats; from the middle on nothing else does.
            text.append(i).append(',').append(i < rows / 2 ? i : i / 10.0).append(",-0.0\n");
        }
        Data data = read(text.toString(), List.of(), List.of("price"));
        assertEquals(rows, data.rows());
        for (int i = 0; i < rows; i++) {
            double tenth = i < rows / 2 ? i : i / 10.0;
            assertArrayEquals(new double[] {i, tenth}, inputs(data, i));
            assertArrayEquals(new double[] {-0.0}, targets(data, i));
        }
    }

    @Test
    void aCellThatIsNotANumberAmongNumbersIsNamedByLineAndColumn() {
        String advice = "; 2 of 3 values of the column are numbers: correct this one, or say that the column is"
                + " categorical (data.columns), or that \"%s\" means a missing value (data.missing.texts)";
        assertEquals(
                "houses.csv, line 3, column 'rooms': expected a number, got \"many\"" + advice.formatted("many"),
                refusal("rooms,price\n3,1\nmany,2\n4,3\n"));
        assertEquals(
                "houses.csv, line 2, column 'rooms': expected a number, got \"many\"" + advice.formatted("many"),
                refusal("rooms,price\nmany,1\n3,2\n4,3\n"));
        assertEquals(
                "houses.csv, line 4, column 'price': expected a finite number, got \"-inf\"" + advice.formatted("-inf"),
                refusal("rooms,price\n3,1\n3,1\n3,-inf\n"));
        assertEquals(
                "houses.csv, line 3, column 'price': expected a number, got \"3,5\"; if the comma stands before"
                        + " decimals, say \"decimal\": \",\" in data.format, or --decimal-comma"
                        + advice.formatted("3,5"),
                refusal("rooms,price\n3.5,1\n3,\"3,5\"\n1,2\n"));
    }

    @Test
    void aCellOfANumericColumnMustBeAFiniteNumberOrMissing() {
        assertEquals(
                "houses.csv, line 3, column 'rooms': expected a number, got \"many\"",
                numericRefusal("rooms,price\n3,1\nmany,2\n"));
        assertEquals(
                "houses.csv, line 2, column 'price': expected a finite number, got \"1e999\"",
                numericRefusal("rooms,price\n3,1e999\n"));
        assertEquals(
                "houses.csv, line 2, column 'price': expected a number, got \"" + "long ".repeat(8) + "…\"",
                numericRefusal("rooms,price\n3," + "long ".repeat(99) + "\n"));
    }

    private String numericRefusal(String text) {
        return assertThrows(InvalidInputException.class, () -> {
                    Files.writeString(file, text);
                    CsvData.read(
                            Csv.of(file).targets("price").columns(Column.numeric("rooms"), Column.numeric("price")));
                })
                .getMessage()
                .replace(directory + "/", "");
    }

    @Test
    void linesAreCountedAsInAnEditor() {
        assertEquals(
                "houses.csv, line 5, column 'price': expected a number, got \"x\"",
                numericRefusal("note,rooms,price\r\n\"two\r\nlines\",1,1\r\n\r\nb,2,x\r\n"));
    }

    @Test
    void rowsOfAnotherLengthAreNamed() {
        assertEquals(
                "houses.csv, line 3: the row has 1 cell, the header names 2 columns;"
                        + " a cell with a comma in it needs double quotes around it",
                refusal("rooms,price\n3,1\n4\n"));
        assertEquals(
                "houses.csv, line 2: the row has 3 cells, the header names 2 columns;"
                        + " a cell with a comma in it needs double quotes around it",
                refusal("rooms,price\n3,1,5\n"));
    }

    @Test
    void filesWithoutRowsAreRefused() {
        String empty = "houses.csv: the file is empty; its first line must name the columns,"
                + " such as: dosage,effectiveness";
        assertEquals(empty, refusal(""));
        assertEquals(empty, refusal("\n\n"));
        assertEquals("houses.csv: no rows after the header; give at least one", refusal("rooms,price\n"));
        assertEquals("houses.csv: no rows after the header; give at least one", refusal("rooms,price"));
    }

    @Test
    void aMissingColumnIsNamedWithWhatThereIs() {
        assertEquals(
                "houses.csv: no column 'price'. Did you mean 'prise'? Columns: rooms, prise",
                refusal("rooms,prise\n1,2\n"));
        assertEquals("houses.csv: no column 'price'. Columns: 1, 2." + NO_HEADER, refusal("1,2\n3,4\n"));
        assertEquals(
                "houses.csv, line 1: columns 1 and 2 are both called '1'; give every column a name of its own."
                        + NO_HEADER,
                refusal("1,1\n3,4\n"));
    }

    @Test
    void headersThatAreAmbiguousAreRefused() {
        assertEquals(
                "houses.csv, line 1: columns 1 and 3 are both called 'a'; give every column a name of its own",
                refusal("a,price,a\n1,2,3\n"));
        assertEquals(
                "houses.csv, line 1: column 1 has no name; name it, or list the columns to use as inputs",
                refusal(",rooms,price\n1,2,3\n"));
        assertEquals("houses.csv: every column is a target; there must be an input too", refusal("price\n1\n"));
        assertEquals(
                "data: column 'price' is both an input and a target;"
                        + " a network that is given the answer learns nothing",
                refusal("a,price\n1,2\n", List.of("a", "price"), List.of("price")));
        assertEquals(
                "houses.csv: column 'a' is chosen twice",
                refusal("a,price\n1,2\n", List.of("a", "a"), List.of("price")));
    }

    @Test
    void quotesThatDoNotMatchAreRefused() {
        String end = ": the double quotes of a cell do not match; a quoted cell ends with one, and a quote inside it is"
                + " written twice";
        assertEquals("houses.csv, line 3" + end, refusal("rooms,price\n3,1\n\"4,2\n5,6\n"));
        assertEquals("houses.csv, line 2" + end, refusal("rooms,price\n\"3\"x,1\n"));
    }

    @Test
    void filesThatCannotBeReadAreRefused() throws IOException {
        Files.writeString(directory.resolve("house.csv"), "a\n1\n");
        String missing = assertThrows(InvalidInputException.class, () -> CsvData.read(Csv.of(file)))
                .getMessage();
        assertEquals(file + ": no such file. Did you mean 'house.csv'? Looked for: " + file, missing);
        String isDirectory = assertThrows(InvalidInputException.class, () -> CsvData.read(Csv.of(directory)))
                .getMessage();
        assertEquals(directory + ": is a directory; name a file in it", isDirectory);
        Files.write(file, "größe\n1\n".getBytes(StandardCharsets.ISO_8859_1));
        String encoding = assertThrows(InvalidInputException.class, () -> CsvData.read(Csv.of(file)))
                .getMessage();
        assertEquals(
                file + ": is not text in UTF-8; save it in that encoding, or say which it has, such as"
                        + " \"encoding\": \"windows-1252\" in data.format, or --encoding windows-1252",
                encoding);
    }
}
