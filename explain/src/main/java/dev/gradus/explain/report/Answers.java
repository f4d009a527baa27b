package dev.gradus.explain.report;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.metric.ConfusionMatrix;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.Network;
import dev.gradus.explain.html.Html;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    /**
     * Makes them.
     *
     * @param data samples with the network's columns
     * @param part what the data are called
     */
    Answers(Network network, Loss loss, Data data, String part) {
        this.network = network;
        this.loss = loss;
        this.data = network.adapt(data);
        this.part = part;
    }

    void write(Html page, Evaluation evaluation) {
        Optional<ConfusionMatrix> matrix = evaluation.confusionMatrix();
        if (matrix.isPresent()) {
            new ClassPictures(matrix.get(), "").write(page, part);
            return;
        }
        double[][] predicted = network.predict(data);
        double[][] observed = new double[predicted.length][network.targets().size()];
        for (int row = 0; row < observed.length; row++) {
            data.readTargets(row, observed[row]);
        }
        List<Column> targets = network.targetColumns();
        for (int t = 0; t < Math.min(MOST_TARGETS, targets.size()); t++) {
            write(page, targets.get(t), column(observed, t), predicted);
        }
        if (targets.size() > MOST_TARGETS) {
            page.paragraph("Shown are the first " + MOST_TARGETS + " of " + targets.size() + " targets.", "muted");
        }
    }

    private void write(Html page, Column target, double[] observed, double[][] outputs) {
        String name = target.name();
        if (target.isCategorical()) {
            ConfusionMatrix matrix = new ConfusionMatrix(target.categories());
            for (int row = 0; row < observed.length; row++) {
                String label = network.interpret(outputs[row]).label(name);
                matrix.add((int) observed[row], target.categories().indexOf(label), data.weight(row));
            }
            new ClassPictures(matrix, name).write(page, part);
            return;
        }
        double[] predicted = Arrays.stream(outputs)
                .mapToDouble(row -> network.interpret(row).number(name))
                .toArray();
        if (loss.outputs() == Outputs.VALUES) {
            ValuePictures.write(page, name, part, observed, predicted);
        } else {
            ConfusionMatrix matrix = new ConfusionMatrix(List.of("no", "yes"));
            for (int row = 0; row < observed.length; row++) {
                matrix.add(observed[row] >= HALF ? 1 : 0, predicted[row] >= HALF ? 1 : 0, data.weight(row));
            }
            new ClassPictures(matrix, name).write(page, part);
        }
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
