package dev.gradus.explain.figure;

import dev.gradus.explain.svg.Picture;
import dev.gradus.explain.svg.SvgWriter;
import java.util.List;

/** Several pictures on one sheet, each with its title, in two columns where there are more than two. */
record Sheet(List<Picture> pictures) implements Picture {

    private static final double TITLE = 26;
    private static final double GAP = 24;

    @Override
    public String title() {
        return pictures.get(0).title();
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder(pictures.get(0).description());
        for (Picture picture : pictures.subList(1, pictures.size())) {
            text.append(' ').append(picture.title()).append(": ").append(picture.description());
        }
        return text.toString();
    }

    private int columns() {
        return pictures.size() > 2 ? 2 : 1;
    }

    private double columnWidth() {
        return pictures.stream().mapToDouble(Picture::width).max().orElseThrow();
    }

    @Override
    public double width() {
        return columns() * columnWidth() + (columns() - 1) * GAP;
    }

    @Override
    public double fullHeight() {
        double height = 0;
        for (int row = 0; row * columns() < pictures.size(); row++) {
            height += rowHeight(row) + GAP;
        }
        // The first title is that of the sheet.
        return height - GAP - (columns() == 1 ? TITLE : 0);
    }

    private double rowHeight(int row) {
        return TITLE
                + pictures.subList(row * columns(), Math.min(pictures.size(), (row + 1) * columns())).stream()
                        .mapToDouble(Picture::fullHeight)
                        .max()
                        .orElseThrow();
    }

    @Override
    public void draw(SvgWriter svg) {
        double top = columns() == 1 ? -TITLE : 0;
        for (int i = 0; i < pictures.size(); i++) {
            double left = i % columns() * (columnWidth() + GAP);
            svg.open("g").attribute("transform", "translate(" + Math.round(left) + " " + Math.round(top) + ")");
            if (columns() > 1 || i > 0) {
                svg.label(0, 14, "title f-ink", "start", pictures.get(i).title());
            }
            svg.open("g").attribute("transform", "translate(0 " + Math.round(TITLE) + ")");
            pictures.get(i).draw(svg);
            svg.close().close();
            if (i % columns() == columns() - 1) {
                top += rowHeight(i / columns()) + GAP;
            }
        }
    }
}
