package dev.gradus.cli.console;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit, at spaces where there are some. */
final class Wrapping {

    private Wrapping() {}

    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> breakUp(line, width, lines));
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static void breakUp(String line, int width, List<String> lines) {
        String rest = line;
        while (rest.codePointCount(0, rest.length()) > width) {
            int limit = rest.offsetByCodePoints(0, width);
            int space = rest.lastIndexOf(' ', limit);
            int end = space > 0 ? space : limit;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
    }
}
