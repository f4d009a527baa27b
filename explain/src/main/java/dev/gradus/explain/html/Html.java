package dev.gradus.explain.html;

import dev.gradus.explain.svg.Picture;
import dev.gradus.explain.svg.SvgWriter;
import dev.gradus.explain.svg.Theme;
import java.util.List;

/** Writes a page: well-formed, without scripts, everything in one file. */
public final class Html {

    private static final String STYLE = """
            *{box-sizing:border-box}
            body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,'Segoe UI',
            Roboto,'Noto Sans','Liberation Sans',sans-serif}
            main{max-width:1120px;margin:0 auto;padding:32px 20px 64px}
            h1{font-size:28px;line-height:1.2;margin:0 0 4px;overflow-wrap:anywhere}
            h2{font-size:19px;margin:44px 0 12px;padding-top:12px;border-top:1px solid var(--faint)}
            p{margin:0 0 8px;max-width:72ch}
            .muted,figcaption span,dt,th{color:var(--muted)}
            .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:24px 0 0}
            .facts div{border:1px solid var(--faint);border-radius:8px;padding:10px 14px}
            .facts dt{font-size:13px}
            .facts dd{margin:0;font-size:20px;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
            .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:28px 32px}
            figure{margin:0;min-width:0}
            figcaption{margin-bottom:6px}
            figcaption b{display:block}
            figcaption span{font-size:14px}
            .chart{display:block;width:100%;height:auto}
            details{margin-top:4px;font-size:14px}
            summary{cursor:pointer;color:var(--muted)}
            .scroll{overflow-x:auto}
            .figures+.scroll,.scroll+.figures{margin-top:24px}
            h3{font-size:16px;margin:24px 0 8px}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:14px}
            caption{text-align:left;padding:4px 0;color:var(--muted)}
            th,td{padding:3px 18px 3px 0;text-align:right;vertical-align:top}
            th{font-weight:500}
            th:first-child,td.text,th.text{text-align:left}
            td.text{overflow-wrap:anywhere}
            tbody tr{border-top:1px solid var(--faint)}
            pre{overflow-x:auto;border:1px solid var(--faint);border-radius:8px;padding:14px;font-size:13px;margin:0;
            line-height:1.45}
            :focus-visible{outline:2px solid var(--blue);outline-offset:2px}
            @media print{main{max-width:none;padding:0}figure,tr{break-inside:avoid}h2{break-after:avoid}
            pre{white-space:pre-wrap}}
            """;

    private final StringBuilder out = new StringBuilder();

    /** Begins a page with a title. */
    public Html(String title) {
        this(title, "");
    }

    /**
     * Begins a page with rules of its own.
     *
     * @param style more rules for the style sheet
     */
    public Html(String title, String style) {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<title>")
                .append(SvgWriter.escape(title))
                .append("</title>\n<style>\n")
                .append(Theme.ofPage())
                .append('\n')
                .append(STYLE)
                .append(style)
                .append("</style>\n</head>\n<body>\n<main>\n");
    }

    /** Writes an element with text. */
    public Html element(String name, String text) {
        return tag("<" + name + ">").text(text).tag("</" + name + ">\n");
    }

    /** Writes a paragraph with a class. */
    public Html paragraph(String text, String cssClass) {
        return tag("<p class=\"" + cssClass + "\">").text(text).tag("</p>\n");
    }

    /** Writes text. */
    public Html text(String text) {
        out.append(SvgWriter.escape(text));
        return this;
    }

    /** Writes markup as it is. */
    public Html tag(String markup) {
        out.append(markup);
        return this;
    }

    /** Writes a picture with its caption, and its numbers for those who want or need them. */
    public Html figure(Picture picture, NumberTable numbers) {
        tag("<figure>\n<figcaption><b>").text(picture.title()).tag("</b><span>");
        text(picture.description()).tag("</span></figcaption>\n").tag(picture.inPage());
        if (numbers != null) {
            tag("\n<details><summary>Numbers</summary>\n");
            table(numbers);
            tag("</details>");
        }
        return tag("\n</figure>\n");
    }

    /** Writes a table; its first column names the rows. */
    public Html table(NumberTable table) {
        tag("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(table.caption())
                .tag("\"><table>\n<caption>")
                .text(table.caption())
                .tag("</caption>\n<thead><tr>");
        List<String> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            tag(i < table.textColumns() ? "<th scope=\"col\" class=\"text\">" : "<th scope=\"col\">");
            text(columns.get(i)).tag("</th>");
        }
        tag("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            tag("<tr><th scope=\"row\">").text(row.get(0)).tag("</th>");
            for (int i = 1; i < row.size(); i++) {
                tag(i < table.textColumns() ? "<td class=\"text\">" : "<td>")
                        .text(row.get(i))
                        .tag("</td>");
            }
            tag("</tr>\n");
        }
        return tag("</tbody>\n</table></div>\n");
    }

    /** Returns the page. */
    public String end() {
        return end("");
    }

    /**
     * Returns the page, with a script at its end.
     *
     * @param script without the characters that XML gives a meaning, so that the page stays well-formed
     */
    public String end(String script) {
        String last = script.isEmpty() ? "" : "<script>\n" + script + "</script>\n";
        return out + "</main>\n" + last + "</body>\n</html>\n";
    }
}
