package dev.gradus.testkit;

import dev.gradus.api.metric.Metric;
import org.junit.jupiter.api.Test;

/** A right metric passes the contract; each wrong one fails exactly the tests that are about what is wrong. */
class MetricContractTest {

    static class Right extends MetricContract {
        @Override
        protected Metric metric() {
            return new Metrics.Right();
        }
    }

    @Test
    void acceptsARightMetric() {
        Verdict.of(Right.class).isThatAllIsWell();
    }

    static class WrongWay extends MetricContract {
        @Override
        protected Metric metric() {
            return new Metrics.WrongWay();
        }
    }

    @Test
    void rejectsADirectionThatIsNot() {
        Verdict.of(WrongWay.class)
                .isThatTheseFail("saysWhichWayIsBetter")
                .saying(
                        "saysWhichWayIsBetter",
                        "wrong_way for VALUES [a, b] of perfect predictions is 0.0",
                        "higherIsBetter()");
    }

    static class BadFigure extends MetricContract {
        @Override
        protected Metric metric() {
            return new Metrics.BadFigure();
        }
    }

    @Test
    void rejectsAFigureThatIsNoName() {
        Verdict.of(BadFigure.class)
                .isThatTheseFail("hasAFigureWithANameOfTheAllowedForm")
                .saying("hasAFigureWithANameOfTheAllowedForm", "'bad figure'", "such as top_3");
    }

    static class RefusesItsDefault extends MetricContract {
        @Override
        protected Metric metric() {
            return new Metrics.RefusesItsDefault();
        }
    }

    @Test
    void rejectsADefaultThatIsRefusedAndARefusalWithoutTheName() {
        Verdict.of(RefusesItsDefault.class)
                .isThatTheseFail("isADefaultOnlyForTasksThatItAccepts", "refusesTasksInWords")
                .saying("refusesTasksInWords", "must name the metric", "not for this");
    }

    static class ZeroForNothing extends MetricContract {
        @Override
        protected Metric metric() {
            return new Metrics.ZeroForNothing();
        }
    }

    @Test
    void rejectsAFigureOfNothing() {
        Verdict.of(ZeroForNothing.class)
                .isThatTheseFail("isNaNForNoSamples")
                .saying("isNaNForNoSamples", "of no samples is 0.0, and must be NaN");
    }

    static class Remembers extends MetricContract {
        @Override
        protected Metric metric() {
            return new Metrics.Remembers();
        }
    }

    @Test
    void rejectsATallyThatRemembersWhatItShouldForget() {
        Verdict.of(Remembers.class)
                .isThatTheseFail("forgetsEverythingAtAReset")
                .saying("forgetsEverythingAtAReset", "is left");
    }

    static class CountsAtTheEnd extends MetricContract {
        @Override
        protected Metric metric() {
            return new Metrics.CountsAtTheEnd();
        }
    }

    @Test
    void rejectsAValueThatMayBeAskedForOnlyOnce() {
        Verdict.of(CountsAtTheEnd.class)
                .isThatTheseFail("mayBeAskedOnTheWay")
                .saying("mayBeAskedOnTheWay", "value() must change nothing");
    }

    static class IgnoresWeights extends MetricContract {
        @Override
        protected Metric metric() {
            return new Metrics.IgnoresWeights();
        }
    }

    @Test
    void rejectsATallyThatIgnoresWeights() {
        Verdict.of(IgnoresWeights.class)
                .isThatTheseFail("countsSamplesByTheirWeights")
                .saying("countsSamplesByTheirWeights", "must count like two");
    }

    static class KeepsRows extends MetricContract {
        @Override
        protected Metric metric() {
            return new Metrics.KeepsRows();
        }
    }

    @Test
    void rejectsATallyThatKeepsRowsWhichAreUsedAgain() {
        Verdict.of(KeepsRows.class)
                .isThatTheseFail("copiesWhatItKeeps")
                .saying("copiesWhatItKeeps", "must copy what it keeps");
    }

    static class ChangesRows extends MetricContract {
        @Override
        protected Metric metric() {
            return new Metrics.ChangesRows();
        }
    }

    @Test
    void rejectsATallyThatChangesTheRows() {
        Verdict.of(ChangesRows.class)
                .isThatTheseFail("leavesItsArgumentsAsTheyAre")
                .saying("leavesItsArgumentsAsTheyAre", "changes the prediction");
    }
}
