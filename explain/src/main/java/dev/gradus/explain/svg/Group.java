package dev.gradus.explain.svg;

import java.util.List;
import java.util.Map;

/**
 * Marks that share attributes, such as those a script shows and hides together.
 *
 * @param attributes of the group's element
 * @param marks what it holds, without entries in the legend
 */
public record Group(Map<String, String> attributes, List<Mark> marks) implements Mark {

    @Override
    public void draw(SvgWriter svg, Plane plane) {
        svg.open("g");
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> svg.attribute(entry.getKey(), entry.getValue()));
        marks.forEach(mark -> mark.draw(svg, plane));
        svg.close();
    }
}
