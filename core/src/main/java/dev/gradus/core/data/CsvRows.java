package dev.gradus.core.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import dev.gradus.api.Check;
import dev.gradus.api.data.CsvFormat;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.io.InputFiles;
import dev.gradus.core.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through a CSV file once, cell by cell: any separator, double quotes, UTF-8 or UTF-16, plain or in gzip, any line
 * ends, empty lines skipped.
 */
final class CsvRows {

    /** Receives what is in the file, in order. */
    interface Sink {

        /** The names of the columns, once, first. */
        void header(CsvHeader header);

        /** A cell; its characters are valid during the call only. */
        void cell(long line, int column, char[] text, int offset, int length);

        /** The end of a row that has as many cells as there are columns. */
        void endRow();
    }

    private CsvRows() {}

    /**
     * Reads a file to its end.
     *
     * @param format what is known of how the file is written
     * @param wanted names of columns that will be looked for; see {@link CsvFormat#header()}
     * @throws InvalidInputException if it cannot be read, is empty, has no row but the header, or has a row with too
     *     few or too many cells
     */
    static void read(Path file, CsvFormat format, List<String> wanted, Sink sink) {
        Handler handler = null;
        try (BufferedReader reader = InputFiles.reader(file, format.encoding(), CsvSample.LENGTH + 1)) {
            CsvDialect dialect = CsvDialect.of(format, CsvSample.peek(reader), wanted);
            handler = new Handler(file, dialect, sink);
            try (CloseableIterator<Boolean> rows = CsvReader.builder()
                    .fieldSeparator(dialect.separator())
                    .allowUnclosedQuote(false)
                    .build(handler, reader)
                    .iterator()) {
                while (rows.hasNext()) {
                    rows.next();
                }
            }
        } catch (IOException e) {
            throw unreadable(file, format, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, format, e.getCause());
        } catch (CsvParseException e) {
            throw handler.explain(e);
        }
        handler.checkEnd();
    }

    private static InvalidInputException unreadable(Path file, CsvFormat format, IOException cause) {
        if (!(cause instanceof CharacterCodingException)) {
            return InputFiles.unreadable(file, cause);
        }
        String what = format.encoding()
                .map(charset -> "is not text in " + charset + ", as was said; give the right encoding")
                .orElse("is not text in UTF-8; save it in that encoding, or say which it has, such as"
                        + " \"encoding\": \"windows-1252\" in data.format, or --encoding windows-1252");
        return new InvalidInputException(file + ": " + what, cause);
    }

    /** Turns the parser's calls into those of a sink. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {

        private final Path file;
        private final CsvDialect dialect;
        private final Sink sink;
        /** The cells of the first line, which have to wait until it is known how many columns there are. */
        private final List<String> firstCells = new ArrayList<>();

        private int columns;
        private boolean inFirstLine = true;
        private boolean hasRows;

        Handler(Path file, CsvDialect dialect, Sink sink) {
            this.file = file;
            this.dialect = dialect;
            this.sink = sink;
        }

        @Override
        protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
            if (inFirstLine) {
                firstCells.add(new String(text, offset, length));
            } else if (column < columns) {
                sink.cell(getStartingLineNumber(), column, text, offset, length);
            }
        }

        @Override
        protected Boolean buildRecord() {
            if (getRecordType() == RecordType.EMPTY) {
                return false;
            }
            if (inFirstLine) {
                inFirstLine = false;
                columns = firstCells.size();
                endFirstLine();
            } else {
                checkCells();
                endRow();
            }
            return true;
        }

        private void endFirstLine() {
            if (dialect.header()) {
                sink.header(CsvHeader.of(file, firstCells, dialect));
                return;
            }
            sink.header(CsvHeader.numbered(file, columns, dialect));
            for (int i = 0; i < columns; i++) {
                char[] text = firstCells.get(i).toCharArray();
                sink.cell(getStartingLineNumber(), i, text, 0, text.length);
            }
            endRow();
        }

        private void endRow() {
            hasRows = true;
            sink.endRow();
        }

        private void checkCells() {
            if (getFieldCount() != columns) {
                String expected = dialect.header()
                        ? "the header names " + Words.count(columns, "column")
                        : "the first " + Words.count(columns, "cell");
                throw new InvalidInputException(file + ", line " + getStartingLineNumber() + ": the row has "
                        + Words.count(getFieldCount(), "cell") + ", " + expected + "; a cell with "
                        + dialect.separatorInWords() + " in it needs double quotes around it");
            }
        }

        void checkEnd() {
            Check.require(
                    !inFirstLine,
                    "%s: the file is empty; its first line must name the columns, such as: dosage,effectiveness",
                    file);
            Check.require(hasRows, "%s: no rows after the header; give at least one", file);
        }

        InvalidInputException explain(CsvParseException e) {
            if (e.getCause() instanceof InvalidInputException own) {
                return own;
            }
            return new InvalidInputException(
                    file + ", line " + getStartingLineNumber() + ": the double quotes of a cell do not match;"
                            + " a quoted cell ends with one, and a quote inside it is written twice",
                    e);
        }
    }
}
