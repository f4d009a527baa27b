package dev.gradus.integration.documents;

import java.util.List;

/** Output as a document shows it; a line {@code ...} stands for any lines. */
final class Expected {

    private static final String ANY_LINES = "...";

    private Expected() {}

    static boolean matches(List<String> shown, List<String> actual) {
        if (shown.isEmpty()) {
            return actual.isEmpty();
        }
        List<String> rest = shown.subList(1, shown.size());
        if (shown.get(0).strip().equals(ANY_LINES)) {
            for (int i = 0; i <= actual.size(); i++) {
                if (matches(rest, actual.subList(i, actual.size()))) {
                    return true;
                }
            }
            return false;
        }
        return !actual.isEmpty()
                && shown.get(0).stripTrailing().equals(actual.get(0).stripTrailing())
                && matches(rest, actual.subList(1, actual.size()));
    }
}
