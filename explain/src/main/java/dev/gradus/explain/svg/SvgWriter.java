package dev.gradus.explain.svg;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements of SVG: open one, give it attributes, then text or children, then close it. */
public final class SvgWriter {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** Begins an element. */
    public SvgWriter open(String element) {
        endTag();
        out.append('<').append(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** Gives the element that was just begun an attribute. */
    public SvgWriter attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
        return this;
    }

    /** Gives the element that was just begun an attribute, in pixels. */
    public SvgWriter attribute(String name, double value) {
        return attribute(name, Decimals.pixels(value));
    }

    /** Writes text. */
    public SvgWriter text(String text) {
        endTag();
        out.append(escape(text));
        return this;
    }

    /** Ends the element that was begun last. */
    public SvgWriter close() {
        String element = open.pop();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            out.append("</").append(element).append('>');
        }
        return this;
    }

    /** Ends the element that was begun last, with a text that shows up where a reader points; empty for none. */
    SvgWriter hinted(String hint) {
        if (!hint.isEmpty()) {
            open("title").text(hint).close();
        }
        return close();
    }

    /** Writes a line of text as an element of its own. */
    public SvgWriter label(double x, double y, String classes, String anchor, String text) {
        open("text").attribute("x", x).attribute("y", y).attribute("class", classes);
        if (!anchor.equals("start")) {
            attribute("text-anchor", anchor);
        }
        return text(text).close();
    }

    /** Writes a straight line. */
    public SvgWriter line(double x1, double y1, double x2, double y2, Look look) {
        open("path")
                .attribute(
                        "d",
                        "M" + Decimals.pixels(x1) + " " + Decimals.pixels(y1) + "L" + Decimals.pixels(x2) + " "
                                + Decimals.pixels(y2));
        look.stroke(this);
        return close();
    }

    private void endTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    /** Returns text as XML and HTML write it. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Returns all that was written. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
