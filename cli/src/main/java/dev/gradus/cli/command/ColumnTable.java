package dev.gradus.cli.command;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Unseen;
import dev.gradus.cli.console.Numbers;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import dev.gradus.core.encoding.ColumnCode;
import dev.gradus.core.encoding.Scale;
import dev.gradus.core.encoding.ScaleKind;
import dev.gradus.core.file.ModelDocument;
import java.util.List;

/** The inputs and targets of a model: what their values mean, and how each is scaled and filled in. */
final class ColumnTable {

    /** More columns than this are pixels or the like, of which a few show what all are. */
    static final int MOST = 30;

    private static final int FIGURE_DIGITS = 4;
    private static final int WIDE_COLUMN = 2;

    private final Table table;

    private ColumnTable(int lineWidth) {
        table = Table.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT)
                .wrap(lineWidth, WIDE_COLUMN)
                .row("column", "", "values", "scaling", "where missing");
    }

    /**
     * Returns the table.
     *
     * @param all whether to show all columns, however many they are
     */
    static Table of(ModelDocument document, int lineWidth, boolean all) {
        ColumnTable table = new ColumnTable(lineWidth);
        table.add("input", document.inputs(), all);
        table.add("target", document.targets(), all);
        return table.table;
    }

    private void add(String role, List<ColumnCode> codes, boolean all) {
        int shown = all || codes.size() <= MOST ? codes.size() : MOST;
        for (ColumnCode code : codes.subList(0, shown)) {
            Column column = code.plan().column();
            table.row(
                    column.name(),
                    role,
                    column.isCategorical() ? String.join(", ", column.categories()) : "numbers",
                    column.isCategorical() ? "" : scaling(code.plan().scaling(), code.scale()),
                    missing(code));
        }
        if (shown < codes.size()) {
            table.heading("… and " + Numbers.count(codes.size() - shown, "more " + role));
        }
    }

    private static String scaling(ScaleKind wanted, Scale scale) {
        if (scale.kind() == ScaleKind.NONE) {
            return wanted.id();
        }
        List<String> figures = scale.kind().figures();
        return wanted.id() + " (" + figures.get(0) + " " + Numbers.text(scale.first(), FIGURE_DIGITS) + ", "
                + figures.get(1) + " " + Numbers.text(scale.second(), FIGURE_DIGITS) + ")";
    }

    private static String missing(ColumnCode code) {
        Missing missing = code.plan().missing();
        boolean unseenRefused =
                code.plan().column().isCategorical() && code.plan().unseen() == Unseen.ERROR;
        return rule(code) + (missing.indicator() ? ", with indicator" : "") + (unseenRefused ? "; unseen refused" : "");
    }

    private static String rule(ColumnCode code) {
        return switch (code.plan().missing().rule()) {
            case ERROR -> "refused";
            case CATEGORY -> "a category of its own";
            case DROP -> "row left out";
            default -> code.plan().missing().rule().id() + fill(code);
        };
    }

    private static String fill(ColumnCode code) {
        Column column = code.plan().column();
        if (Double.isNaN(code.fill())) {
            return "";
        }
        return " "
                + (column.isCategorical()
                        ? column.categories().get((int) code.fill())
                        : Numbers.text(code.fill(), FIGURE_DIGITS));
    }
}
