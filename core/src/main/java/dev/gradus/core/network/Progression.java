package dev.gradus.core.network;

import dev.gradus.api.loss.Loss;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.training.History;
import dev.gradus.core.schedule.RunningSchedule;
import java.util.Map;

/** How far a training has come, and what of it the network remembers. */
final class Progression {

    private final CoreNetwork network;
    private final Loss loss;
    private final Optimizer optimizer;
    private final TrainingState before;
    private final Continuation start;
    private final RunningSchedule rates;
    private final EpochLog log;
    private final BestEpoch best;
    private final int earlier;

    /**
     * Starts to remember.
     *
     * @param start what the training before has left
     * @param log the history, with the epochs of the training that is gone on with
     * @param best early stopping; null for none
     */
    Progression(
            CoreNetwork network,
            Loss loss,
            Optimizer optimizer,
            Continuation start,
            RunningSchedule rates,
            EpochLog log,
            BestEpoch best) {
        this.network = network;
        this.loss = loss;
        this.optimizer = optimizer;
        this.before = network.training();
        this.start = start;
        this.rates = rates;
        this.log = log;
        this.best = best;
        this.earlier = log.epochs();
        network.setTraining(new TrainingState(
                loss, optimizer, before.epochs(), before.lastLoss(), start, earlier > 0 ? before.past() : null));
    }

    /** Returns the number of the next epoch, counted over all trainings of the network. */
    int nextEpoch() {
        return before.epochs() + log.epochs() - earlier;
    }

    /** Takes the figures of an epoch into account and returns whether early stopping has waited long enough. */
    boolean add(double[] row) {
        int epoch = log.epochs();
        log.add(row);
        rates.afterEpoch(row);
        return best != null && best.after(epoch, row);
    }

    /** Makes what has been done so far the state of the network; epochs that nobody looks at need none. */
    void remember() {
        if (log.epochs() > earlier) {
            network.setTraining(new TrainingState(
                    loss,
                    optimizer,
                    nextEpoch(),
                    log.last(History.LOSS),
                    start.after(log.epochs() - earlier, rates.name(), rates.memory()),
                    this::past));
        }
    }

    private Past past() {
        return best == null
                ? new Past(log.columns(), null, Map.of())
                : new Past(log.columns(), best.waiting(), best.bestState());
    }

    /** Puts the best parameters back and returns their epoch; −1 if there are none to put back. */
    int restoreBest() {
        int restored = best == null ? -1 : best.restore();
        if (restored >= 0) {
            // What the optimizer remembers belongs to parameters that are no more.
            network.setTraining(network.training().forgotten());
        }
        return restored;
    }
}
