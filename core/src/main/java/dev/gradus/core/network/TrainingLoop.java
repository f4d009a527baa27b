package dev.gradus.core.network;

import dev.gradus.api.training.Checkpoint;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.History;
import dev.gradus.api.training.StopReason;
import dev.gradus.api.training.Training;

/** Runs epoch after epoch, and after each reports and decides whether to go on. */
final class TrainingLoop {

    private final CoreNetwork network;
    private final Training plan;
    private final EpochLog log;
    private final BestEpoch best;

    /**
     * Prepares a training.
     *
     * @param log the history, with the epochs of the training that is gone on with
     * @param best early stopping; null for none
     */
    TrainingLoop(CoreNetwork network, Training plan, EpochLog log, BestEpoch best) {
        this.network = network;
        this.plan = plan;
        this.log = log;
        this.best = best;
    }

    Fit run(EpochRow epochRow, Progression progression) {
        StopWatch watch = new StopWatch(plan.stopConditions(), log.last(History.LOSS));
        EpochReport report = new EpochReport(log, plan.epochs(), network);
        // An epoch of a tiny network takes a tenth of a microsecond: what is not asked for is not to be seen in it.
        boolean toldOf = !plan.callbacks().isEmpty();
        Checkpoint checkpoint = plan.checkpoint().orElse(null);
        double[] row = new double[log.names().size()];
        EpochRunner epochs = epochRow.epochs();
        StopReason reason = best != null && best.isOver() ? StopReason.EARLY_STOPPING : null;
        try {
            while (log.epochs() < plan.epochs() && reason == null) {
                epochRow.run(progression.nextEpoch(), row);
                boolean waitedEnough = progression.add(row);
                if (toldOf) {
                    progression.remember();
                    plan.callbacks().forEach(callback -> callback.afterEpoch(report));
                }
                reason = report.stopped() ? StopReason.CALLBACK : watch.after(row[0]);
                if (reason == null && !epochs.ending().isEmpty()) {
                    reason = StopReason.CONVERGED;
                }
                if (reason == null && waitedEnough) {
                    reason = StopReason.EARLY_STOPPING;
                }
                if (checkpoint != null) {
                    write(checkpoint, reason, progression);
                }
            }
        } finally {
            // Also if training diverged: the epochs before have been done.
            progression.remember();
        }
        int restored = progression.restoreBest();
        StopReason ended = reason == null ? StopReason.EPOCHS : reason;
        return new Fit(log.history(), ended, explanation(ended, watch, epochs), restored);
    }

    private void write(Checkpoint checkpoint, StopReason reason, Progression progression) {
        boolean last = reason != null || log.epochs() == plan.epochs();
        if (last || log.epochs() % checkpoint.every() == 0) {
            progression.remember();
            network.saveCheckpoint(checkpoint.file());
        }
    }

    private String explanation(StopReason reason, StopWatch watch, EpochRunner epochs) {
        return switch (reason) {
            case EPOCHS -> "all epochs have run";
            case CALLBACK -> "a callback asked for it";
            case EARLY_STOPPING -> best.explanation();
            case CONVERGED -> "it converged: " + epochs.ending();
            case LOSS, CHANGE, SECONDS -> watch.explanation(reason);
        };
    }
}
