package dev.gradus.explain.svg;

/** Something to look at, with words for those who do not see it. */
public interface Picture {

    /** The size of the title's line above a picture of its own. */
    double HEADING = 28;

    /** Returns what it shows, in a few words. */
    String title();

    /** Returns what is to be seen in it, in a sentence or two. */
    String description();

    /** Returns how wide it is, in pixels. */
    double width();

    /** Returns how high it is, in pixels. */
    double fullHeight();

    /** Draws it from the upper left corner on. */
    void draw(SvgWriter svg);

    /** Returns it as an element of a page that has {@link Theme#ofPage()} among its styles and shows its title. */
    default String inPage() {
        SvgWriter svg = new SvgWriter();
        svg.open("svg")
                .attribute("class", "chart")
                .attribute("viewBox", "0 0 " + Decimals.pixels(width()) + " " + Decimals.pixels(fullHeight()))
                .attribute("role", "img")
                .attribute("aria-label", title() + ". " + description())
                .attribute("style", "max-width:" + Decimals.pixels(width() * 1.25) + "px");
        draw(svg);
        return svg.close().toString();
    }

    /** Returns it as a file of its own: title, ground and colours included. */
    default String alone() {
        double high = fullHeight() + HEADING;
        SvgWriter svg = new SvgWriter();
        svg.open("svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("class", "chart")
                .attribute("width", width() + 2 * MARGIN)
                .attribute("height", high + 2 * MARGIN)
                .attribute(
                        "viewBox",
                        "0 0 " + Decimals.pixels(width() + 2 * MARGIN) + " " + Decimals.pixels(high + 2 * MARGIN))
                .attribute("role", "img");
        svg.open("title").text(title()).close();
        svg.open("desc").text(description()).close();
        svg.open("style").text(Theme.alone()).close();
        svg.open("rect")
                .attribute("width", width() + 2 * MARGIN)
                .attribute("height", high + 2 * MARGIN)
                .attribute("class", "f-paper")
                .close();
        svg.label(MARGIN, MARGIN + 14, "title f-ink", "start", title());
        svg.open("g").attribute("transform", "translate(" + (int) MARGIN + " " + (int) (MARGIN + HEADING) + ")");
        draw(svg);
        return svg.close().close().toString() + "\n";
    }

    /** The space around a picture of its own. */
    double MARGIN = 14;
}
