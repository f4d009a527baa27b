package dev.gradus.explain.analysis;

import static dev.gradus.api.Check.require;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.explain.document.ParameterNote;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the parameters that are asked for. */
final class Selection {

    /** More than this nobody reads, and each takes two passes over all samples to check. */
    private static final int MOST = 200;

    private static final int NAMED_IN_ERRORS = 12;

    private final List<ParameterNote> all;

    Selection(List<ParameterNote> all) {
        this.all = all;
    }

    /** Returns all that are trained if none is asked for, or else those asked for, which must be trained. */
    List<ParameterNote> of(List<String> wanted) {
        if (wanted.isEmpty()) {
            List<ParameterNote> trained =
                    all.stream().filter(ParameterNote::trained).toList();
            require(!trained.isEmpty(), "no parameter is trained, so there is nothing to explain");
            requireFew(trained.size(), "the network has " + trained.size() + " trained parameters");
            return trained;
        }
        Set<ParameterNote> found = new LinkedHashSet<>();
        for (String name : wanted) {
            List<ParameterNote> matching =
                    all.stream().filter(note -> isCalled(note, name)).toList();
            if (matching.isEmpty()) {
                // Looking for a name that is meant takes long among many, so only where there is an error.
                throw new InvalidInputException(
                        "no parameter '" + name + "'." + suggestion(name) + " There are: " + someNames());
            }
            for (ParameterNote note : matching) {
                if (!note.trained()) {
                    throw new InvalidInputException("parameter '" + name + "' (" + note.fullName()
                            + ") is not trained, so its gradient changes nothing; trained are: " + trainedNames());
                }
            }
            found.addAll(matching);
        }
        requireFew(found.size(), String.join(", ", wanted) + " stands for " + found.size() + " parameters");
        return List.copyOf(found);
    }

    private void requireFew(int count, String what) {
        require(
                count <= MOST,
                "%s; at most %s are explained at a time. Name some with --param, such as --param %s",
                what,
                MOST,
                all.get(0).fullName());
    }

    private static boolean isCalled(ParameterNote note, String name) {
        return note.name().equals(name)
                || note.symbol().equals(name)
                || note.parameter().equals(name)
                || name.startsWith(note.parameter()) && name.equals(note.fullName());
    }

    private String suggestion(String name) {
        return all.stream()
                .flatMap(note -> List.of(note.name(), note.parameter(), note.fullName()).stream())
                .distinct()
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .filter(known -> distance(known, name) <= 2)
                .map(known -> " Did you mean '" + known + "'?")
                .orElse("");
    }

    private String someNames() {
        String names =
                all.stream().limit(NAMED_IN_ERRORS).map(ParameterNote::name).collect(Collectors.joining(", "));
        return names + (all.size() > NAMED_IN_ERRORS ? ", … (" + all.size() + " in all)" : "");
    }

    private String trainedNames() {
        List<String> names = all.stream()
                .filter(ParameterNote::trained)
                .map(ParameterNote::name)
                .toList();
        return String.join(", ", names.subList(0, Math.min(names.size(), NAMED_IN_ERRORS)))
                + (names.size() > NAMED_IN_ERRORS ? ", …" : "");
    }

    /** The least number of letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
