package dev.gradus.cli.command;

import dev.gradus.api.metric.ConfusionMatrix;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Numbers;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which class was taken for which: a row for each class observed, a column for each predicted. */
final class ConfusionTable {

    /** More classes make lines that nobody can follow. */
    private static final int MANY = 20;

    private static final int SHARE_DIGITS = 4;

    private ConfusionTable() {}

    /** Prints counts, and in the margins the recall of each row and the precision of each column. */
    static void print(ConfusionMatrix matrix, PrintStream out) {
        int count = matrix.classes().size();
        if (count > MANY) {
            out.println("The confusion matrix of " + count + " classes is in --json.");
            return;
        }
        Align[] columns = new Align[count + 2];
        Arrays.fill(columns, Align.RIGHT);
        columns[0] = Align.LEFT;
        Table table = Table.of(columns).row(row("observed \\ predicted", matrix.classes(), "recall"));
        for (int i = 0; i < count; i++) {
            int observed = i;
            List<String> counts = IntStream.range(0, count)
                    .mapToObj(predicted -> Numbers.text(matrix.count(observed, predicted)))
                    .toList();
            table.row(row(matrix.classes().get(i), counts, share(matrix.recall(i))));
        }
        List<String> precisions = IntStream.range(0, count)
                .mapToObj(i -> share(matrix.precision(i)))
                .toList();
        table.row(row("precision", precisions, "")).print(out);
    }

    private static List<String> row(String first, List<String> middle, String last) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(middle);
        row.add(last);
        return row;
    }

    /** Returns a share, and nothing for one of nothing. */
    private static String share(double share) {
        return Double.isNaN(share) ? "-" : Numbers.fixed(share, SHARE_DIGITS);
    }

    /** Returns it as a JSON object, one list for each class observed. */
    static Map<String, Object> json(ConfusionMatrix matrix) {
        int count = matrix.classes().size();
        List<List<Object>> counts = IntStream.range(0, count)
                .mapToObj(observed -> IntStream.range(0, count)
                        .mapToObj(predicted -> number(matrix.count(observed, predicted)))
                        .toList())
                .toList();
        return Json.object("classes", matrix.classes(), "counts", counts);
    }

    /** Returns a count as a whole number; where samples have weights it need not be one. */
    private static Object number(double count) {
        return count == Math.rint(count) ? (Object) (long) count : (Object) count;
    }
}
