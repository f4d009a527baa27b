package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.text.NumberParser;
import dev.gradus.core.text.Suggestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The names of the columns of a CSV file, from its first line or made up.
 *
 * @param file the file, for messages
 * @param names the names, without spaces around; an unnamed column is empty
 * @param dialect how the file is written
 */
record CsvHeader(Path file, List<String> names, CsvDialect dialect) {

    /** So that a message about a file of pixels stays readable. */
    private static final int MOST_NAMES_SHOWN = 20;

    private static final String NO_HEADER = "If the first line holds values and no names, say \"header\": false in"
            + " data.format, or --no-header, and the columns are called c1, c2, …";

    /** Returns the names {@code c1, c2, …} for a file that names no columns. */
    static CsvHeader numbered(Path file, int columns, CsvDialect dialect) {
        return new CsvHeader(
                file, IntStream.rangeClosed(1, columns).mapToObj(i -> "c" + i).toList(), dialect);
    }

    static CsvHeader of(Path file, List<String> cells, CsvDialect dialect) {
        List<String> names = cells.stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int first = names.indexOf(name);
            Check.require(
                    name.isEmpty() || first == i,
                    "%s, line 1: columns %s and %s are both called '%s'; give every column a name of its own%s",
                    file,
                    first + 1,
                    i + 1,
                    name,
                    NumberParser.isNumber(name, dialect.decimal()) ? ". " + NO_HEADER : "");
        }
        return new CsvHeader(file, names, dialect);
    }

    /**
     * Returns the place of a column.
     *
     * @throws InvalidInputException if there is none of that name
     */
    int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0 || name.isEmpty()) {
            String meant = separatedOtherwise() ? "" : Suggestions.didYouMean(name, names);
            throw new InvalidInputException(
                    file + ": no column '" + name + "'." + meant + " Columns: " + shownNames() + hint());
        }
        return index;
    }

    /** Returns the names of all columns that are not among the given ones, for use as inputs. */
    List<String> without(List<String> excluded) {
        List<String> rest = new ArrayList<>(names);
        rest.removeAll(excluded);
        int unnamed = names.indexOf("");
        Check.require(
                unnamed < 0,
                "%s, line 1: column %s has no name; name it, or list the columns to use as inputs",
                file,
                unnamed + 1);
        return rest;
    }

    /** Refuses columns that are not those of another file. */
    void requireSame(CsvHeader first) {
        Check.require(
                names.equals(first.names),
                "%s, line 1: the columns are not those of %s; files that are read together must have the same"
                        + " columns in the same order",
                file,
                first.file);
    }

    private String shownNames() {
        if (names.size() <= MOST_NAMES_SHOWN) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, MOST_NAMES_SHOWN)) + ", … (" + names.size() + " in all)";
    }

    private String hint() {
        if (separatedOtherwise()) {
            return ". Nothing is separated by " + dialect.separatorInWords()
                    + "; if something else stands between the cells, say so: \"separator\": \";\" in data.format,"
                    + " or --separator";
        }
        if (dialect.header() && names.stream().anyMatch(name -> NumberParser.isNumber(name, dialect.decimal()))) {
            return ". " + NO_HEADER;
        }
        return "";
    }

    private boolean separatedOtherwise() {
        return names.size() == 1 && dialect.mayBeSeparatedOtherwise(names.get(0));
    }
}
