package dev.gradus.core.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Suggestions {

    private Suggestions() {}

    /**
     * Returns the known name nearest to a name, if one is near enough to be a slip of the pen.
     *
     * <p>Near enough are: the same letters but for case, underscores, hyphens and spaces; up to two edits, but not more
     * than a third of the letters; or a piece of at least three letters. The part before a colon may be left out.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String wanted = letters(name);
        int allowed = Math.min(2, wanted.length() / 3);
        return known.stream()
                .filter(candidate -> distanceTo(candidate, wanted) <= allowed || holds(candidate, wanted))
                .min(Comparator.comparingInt((String candidate) -> distanceTo(candidate, wanted))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns {@code " Did you mean 'x'?"}, or nothing if no known name is near. */
    public static String didYouMean(String name, Collection<String> known) {
        return nearest(name, known)
                .map(found -> " Did you mean '" + found + "'?")
                .orElse("");
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\- :]", "");
    }

    private static boolean holds(String candidate, String wanted) {
        int leastLetters = 3;
        return wanted.length() >= leastLetters && letters(candidate).contains(wanted);
    }

    private static int distanceTo(String candidate, String wanted) {
        String withoutPrefix = candidate.substring(candidate.indexOf(':') + 1);
        return Math.min(distance(wanted, letters(candidate)), distance(wanted, letters(withoutPrefix)));
    }

    /** Returns how many insertions, deletions, replacements and swaps of neighbours turn one text into the other. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
