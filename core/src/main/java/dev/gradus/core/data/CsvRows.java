package dev.gradus.core.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import dev.gradus.api.Check;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.io.InputFiles;
import dev.gradus.core.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through a CSV file cell by cell: commas, double quotes, UTF-8 with or without a byte-order mark, any line ends,
 * empty lines skipped.
 */
final class CsvRows {

    private static final char BYTE_ORDER_MARK = '\ufeff';

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
     * @throws InvalidInputException if it cannot be read, is empty, has no row but the header, or has a row with too
     *     few or too many cells
     */
    static void read(Path file, Sink sink) {
        InputFiles.requireReadable(file);
        Handler handler = new Handler(file, sink);
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            skipByteOrderMark(reader);
            try (CloseableIterator<Boolean> rows = CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .build(handler, reader)
                    .iterator()) {
                while (rows.hasNext()) {
                    rows.next();
                }
            }
        } catch (CharacterCodingException e) {
            throw InputFiles.notUtf8(file, e);
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? InputFiles.notUtf8(file, e)
                    : InputFiles.unreadable(file, e.getCause());
        } catch (CsvParseException e) {
            throw handler.explain(e);
        }
        handler.checkEnd();
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /** Turns the parser's calls into those of a sink. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {

        private final Path file;
        private final Sink sink;
        private final List<String> headerCells = new ArrayList<>();
        private int columns;
        private boolean inHeader = true;
        private boolean hasRows;

        Handler(Path file, Sink sink) {
            this.file = file;
            this.sink = sink;
        }

        @Override
        protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
            if (inHeader) {
                headerCells.add(new String(text, offset, length));
            } else if (column < columns) {
                sink.cell(getStartingLineNumber(), column, text, offset, length);
            }
        }

        @Override
        protected Boolean buildRecord() {
            if (getRecordType() == RecordType.EMPTY) {
                return false;
            }
            if (inHeader) {
                inHeader = false;
                columns = headerCells.size();
                sink.header(CsvHeader.of(file, headerCells));
            } else {
                Check.require(
                        getFieldCount() == columns,
                        "%s, line %s: the row has %s, the header names %s; a cell"
                                + " with a comma in it needs double quotes around it",
                        file,
                        getStartingLineNumber(),
                        Words.count(getFieldCount(), "cell"),
                        Words.count(columns, "column"));
                hasRows = true;
                sink.endRow();
            }
            return true;
        }

        void checkEnd() {
            Check.require(
                    !inHeader,
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
