package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.text.Suggestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first line of a CSV file: the names of the columns.
 *
 * @param file the file, for messages
 * @param names the names, without spaces around; an unnamed column is empty
 */
record CsvHeader(Path file, List<String> names) {

    /** So that a message about a file of pixels stays readable. */
    private static final int MOST_NAMES_SHOWN = 20;

    static CsvHeader of(Path file, List<String> cells) {
        List<String> names = cells.stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int first = names.indexOf(name);
            Check.require(
                    name.isEmpty() || first == i,
                    "%s, line 1: columns %s and %s are both called '%s'; give every column a name of its own",
                    file,
                    first + 1,
                    i + 1,
                    name);
        }
        return new CsvHeader(file, names);
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

    private String shownNames() {
        if (names.size() <= MOST_NAMES_SHOWN) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, MOST_NAMES_SHOWN)) + ", … (" + names.size() + " in all)";
    }

    private String hint() {
        if (separatedOtherwise()) {
            return ". Cells are separated by commas in the files that Gradus reads; convert this one";
        }
        boolean numbersOnly = names.stream()
                .noneMatch(name -> Double.isNaN(NumberParser.parse(name.toCharArray(), 0, name.length())));
        return numbersOnly ? ". The first line must name the columns; this one holds numbers" : "";
    }

    /** Returns whether the file looks as if its cells were separated by something else than commas. */
    private boolean separatedOtherwise() {
        return names.size() == 1 && names.get(0).matches(".*[;\t|].*");
    }
}
