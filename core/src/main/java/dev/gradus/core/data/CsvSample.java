package dev.gradus.core.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a CSV file, to find out from it how the file is written. */
final class CsvSample {

    /** Enough for some lines of a thousand pixels. */
    static final int LENGTH = 1 << 16;

    private CsvSample() {}

    /** Returns the beginning without a cut line at its end; the reader is then where it was. */
    static String peek(BufferedReader reader) throws IOException {
        char[] beginning = new char[LENGTH];
        reader.mark(LENGTH + 1);
        int length = 0;
        int read = 0;
        while (read >= 0 && length < LENGTH) {
            length += read;
            read = reader.read(beginning, length, LENGTH - length);
        }
        reader.reset();
        String text = new String(beginning, 0, length);
        int lastLine = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return length == LENGTH && lastLine > 0 ? text.substring(0, lastLine) : text;
    }

    /**
     * Returns the cells of the first lines that are not empty, without quotes and without spaces around.
     *
     * <p>Mistakes in quoting are not looked for; a quote that is not closed ends with the text.
     */
    static List<List<String>> rows(String text, char separator, int most) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean atStart = true;
        for (int i = 0; i <= text.length() && rows.size() < most; i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (quoted && i < text.length()) {
                quoted = c != '"';
                cell.append(quoted ? String.valueOf(c) : "");
            } else if (c == '"' && atStart) {
                quoted = true;
                atStart = false;
            } else if (c == separator) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                atStart = true;
            } else if (c == '\n' || c == '\r') {
                if (!row.isEmpty() || cell.length() > 0) {
                    row.add(cell.toString().strip());
                    rows.add(row);
                    row = new ArrayList<>();
                    cell.setLength(0);
                }
                atStart = true;
            } else {
                cell.append(c);
                atStart = false;
            }
        }
        return rows;
    }
}
