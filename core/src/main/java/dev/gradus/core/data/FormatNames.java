package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.error.InvalidInputException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;

/** Reads what a user says of how CSV files are written. */
public final class FormatNames {

    /** For those that are hard to type, or have a meaning of their own on a command line. */
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|', "space", ' ');

    private FormatNames() {}

    /**
     * Returns the separator that a text means.
     *
     * @param path where the text stands, for the message
     * @throws InvalidInputException if nothing can be separated by that
     */
    public static char separator(String text, String path) {
        Character named = SEPARATORS.get(text);
        if (named != null) {
            return named;
        }
        boolean usable = text.length() == 1 && "\"\r\n.+-".indexOf(text.charAt(0)) < 0;
        Check.require(
                usable && !Character.isLetterOrDigit(text.charAt(0)),
                "%s: expected a character that may stand between cells, or comma, semicolon, tab, pipe or space,"
                        + " got \"%s\"",
                path,
                text);
        return text.charAt(0);
    }

    /** Returns the decimal sign, as {@link #separator}. */
    public static char decimal(String text, String path) {
        Check.require(text.equals(".") || text.equals(","), "%s: expected \".\" or \",\", got \"%s\"", path, text);
        return text.charAt(0);
    }

    /** Returns the encoding, as {@link #separator}. */
    public static Charset encoding(String name, String path) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidInputException(
                    path + ": no encoding '" + name + "'; known are such as UTF-8, UTF-16, ISO-8859-1, windows-1252",
                    e);
        }
    }
}
