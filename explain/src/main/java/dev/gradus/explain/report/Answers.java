package dev.gradus.explain.report;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.network.Network;
import dev.gradus.explain.html.Html;
import java.util.ArrayList;
import java.util.List;

/** What the network answers beside what is right, in pictures: for numbers and for classes. */
final class Answers {

    /** More targets than this are not shown one by one. */
    private static final int MOST_TARGETS = 6;

    /** From here on an output that is the probability of a yes says yes. */
    private static final double HALF = 0.5;

    private final Network network;
    private final Loss loss;
    private final Data data;
    private final String part;

    Answers(Network network, Loss loss, Data data, String part) {
        this.network = network;
        this.loss = loss;
        this.data = data;
        this.part = part;
    }

    void write(Html page) {
        double[][] predicted = network.predict(data);
        double[][] observed = new double[predicted.length][];
        double[] targetRow = new double[network.targets().size()];
        Data adapted = network.adapt(data);
        for (int row = 0; row < observed.length; row++) {
            adapted.readTargets(row, targetRow);
            observed[row] = network.asOutputs(targetRow);
        }
        Outputs outputs = loss.outputs();
        List<Column> columns = network.targetColumns();
        List<String> classesOfTarget = columns.size() == 1 ? columns.get(0).categories() : List.of();
        List<String> targets = classesOfTarget.size() == network.outputs().size() ? classesOfTarget : network.outputs();
        if (outputs == Outputs.CLASS_PROBABILITIES || outputs == Outputs.CLASS_LOGITS) {
            ClassPictures classes = new ClassPictures(targets, "");
            for (int row = 0; row < observed.length; row++) {
                classes.count(largest(observed[row]), largest(predicted[row]));
            }
            classes.write(page, part);
            return;
        }
        for (int t = 0; t < Math.min(MOST_TARGETS, targets.size()); t++) {
            if (outputs == Outputs.VALUES) {
                ValuePictures.write(page, targets.get(t), part, column(observed, t), column(predicted, t));
            } else {
                ClassPictures classes = new ClassPictures(List.of("no", "yes"), targets.get(t));
                for (int row = 0; row < observed.length; row++) {
                    classes.count(observed[row][t] >= HALF ? 1 : 0, predicted[row][t] >= HALF ? 1 : 0);
                }
                classes.write(page, part);
            }
        }
        if (targets.size() > MOST_TARGETS) {
            page.paragraph("Shown are the first " + MOST_TARGETS + " of " + targets.size() + " targets.", "muted");
        }
    }

    private static int largest(double[] row) {
        int largest = 0;
        for (int i = 1; i < row.length; i++) {
            largest = row[i] > row[largest] ? i : largest;
        }
        return largest;
    }

    private static double[] column(double[][] rows, int column) {
        List<Double> values = new ArrayList<>();
        for (double[] row : rows) {
            values.add(row[column]);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
