package dev.gradus.losses.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.loss.Outputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The area under the curve against its definition: pairs counted one by one. */
class RocAucTest {

    private static final double EXACT = 1e-15;

    /** The weighted share of the pairs of a yes and a no in which the yes has the larger prediction. */
    private static double byPairs(Rows rows, int column) {
        double won = 0;
        double pairs = 0;
        for (int yes = 0; yes < rows.predicted().length; yes++) {
            for (int no = 0; no < rows.predicted().length; no++) {
                if (rows.observed()[yes][column] > 0.5 && rows.observed()[no][column] < 0.5) {
                    double weight = rows.weights()[yes] * rows.weights()[no];
                    double better = rows.predicted()[yes][column] - rows.predicted()[no][column];
                    pairs += weight;
                    won += better > 0 ? weight : better == 0 ? weight / 2 : 0;
                }
            }
        }
        return won / pairs;
    }

    private static double byPairs(Rows rows) {
        double sum = 0;
        for (int column = 0; column < rows.task().targets().size(); column++) {
            sum += byPairs(rows, column);
        }
        return sum / rows.task().targets().size();
    }

    @Test
    void isTheShareOfPairsInTheRightOrder() {
        // 0.8 beats both, 0.6 beats one, 0.35 beats one: 4 of 6.
        Rows rows = Rows.answers(new double[] {0.1, 0.7, 0.35, 0.8, 0.6}, 0, 0, 1, 1, 1);
        assertEquals(4 / 6.0, rows.measured(new RocAuc()), EXACT);
    }

    @Test
    void equalPredictionsCountOneHalf() {
        assertEquals(0.5, Rows.answers(new double[] {0.3, 0.3}, 0, 1).measured(new RocAuc()));
        assertEquals(0.5, Rows.answers(new double[] {-0.0, 0.0}, 0, 1).measured(new RocAuc()));
        // 0.5 against 0.5 and 0.2, 0.2 against 0.5 and 0.2.
        Rows rows = Rows.answers(new double[] {0.5, 0.2, 0.5, 0.2}, 0, 0, 1, 1);
        assertEquals((0.5 + 1 + 0 + 0.5) / 4, rows.measured(new RocAuc()), EXACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void agreesWithPairsCountedOneByOneForAnswers(int answers) {
        Rows rows = Rows.random(Outputs.PROBABILITIES, answers, 700, answers);
        assertEquals(byPairs(rows), rows.measured(new RocAuc()), 1e-12);
        Rows weighted = rows.weightedAtRandom(11);
        assertEquals(byPairs(weighted), weighted.measured(new RocAuc()), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void agreesWithPairsCountedOneByOneForEachClassAgainstTheRest(int classes) {
        Rows rows = Rows.random(Outputs.CLASS_PROBABILITIES, classes, 700, classes);
        assertEquals(byPairs(rows), rows.measured(new RocAuc()), 1e-12);
        Rows weighted = rows.weightedAtRandom(12);
        assertEquals(byPairs(weighted), weighted.measured(new RocAuc()), 1e-12);
    }

    @Test
    void marginsAreRankedToo() {
        Rows rows = Rows.of(
                Outputs.MARGINS, new double[][] {{-2}, {0.1}, {-0.5}, {3}}, new double[][] {{-1}, {-1}, {1}, {1}});
        assertEquals(3 / 4.0, rows.measured(new RocAuc()), EXACT);
    }

    @Test
    void isNotDefinedWithoutAYesOrWithoutANo() {
        assertEquals(Double.NaN, Rows.answers(new double[] {0.1, 0.9}, 1, 1).measured(new RocAuc()));
        assertEquals(Double.NaN, Rows.answers(new double[] {0.1, 0.9}, 0, 0).measured(new RocAuc()));
        Rows weightless = Rows.answers(new double[] {0.1, 0.9}, 0, 1).weighted(0, 1);
        assertEquals(Double.NaN, weightless.measured(new RocAuc()));
    }

    @Test
    void aClassThatDoesNotOccurIsLeftOut() {
        Rows rows = Rows.of(
                Outputs.CLASS_PROBABILITIES,
                new double[][] {{0.6, 0.3, 0.1}, {0.5, 0.4, 0.1}, {0.2, 0.1, 0.7}},
                new double[][] {{1, 0, 0}, {0, 1, 0}, {1, 0, 0}});
        // Class 0: 0.6 and 0.2 against 0.5; class 1: 0.4 against 0.3 and 0.1; class 2 never.
        assertEquals((0.5 + 1) / 2, rows.measured(new RocAuc()), EXACT);
    }
}
