package dev.gradus.api.data;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a CSV file is written; what is left open is found out from the file's beginning.
 *
 * <pre>{@code CsvFormat.detected().separator(';').header(false)}</pre>
 *
 * @param separator what stands between two cells; else the one of tab, {@code ;}, {@code |} and comma that every line
 *     has equally often
 * @param decimal what stands before the decimals; else a comma if the file has such numbers and none with a point
 * @param header whether the first line names the columns; else it does, unless the columns asked for are called
 *     {@code c1, c2, …} like those of a file without names, and the first line has numbers and no such name
 * @param encoding the encoding; else UTF-16 if there is a byte-order mark of that, and UTF-8 otherwise
 */
public record CsvFormat(
        Optional<Character> separator,
        Optional<Character> decimal,
        Optional<Boolean> header,
        Optional<Charset> encoding) {

    private static final CsvFormat DETECTED =
            new CsvFormat(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Leaves everything to be found out. */
    public static CsvFormat detected() {
        return DETECTED;
    }

    /** Returns the same with a separator. */
    public CsvFormat separator(char between) {
        return new CsvFormat(Optional.of(between), decimal, header, encoding);
    }

    /** Returns the same with a decimal sign, a point or a comma. */
    public CsvFormat decimal(char sign) {
        return new CsvFormat(separator, Optional.of(sign), header, encoding);
    }

    /** Returns the same with, or without, a first line that names the columns. */
    public CsvFormat header(boolean present) {
        return new CsvFormat(separator, decimal, Optional.of(present), encoding);
    }

    /** Returns the same in an encoding. */
    public CsvFormat encoding(Charset charset) {
        return new CsvFormat(separator, decimal, header, Optional.of(charset));
    }
}
