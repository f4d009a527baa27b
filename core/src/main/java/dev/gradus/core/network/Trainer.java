package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.schedule.Schedule;
import dev.gradus.api.training.Callback;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.History;
import dev.gradus.api.training.StopReason;
import dev.gradus.api.training.Training;
import dev.gradus.core.data.Split;
import dev.gradus.core.schedule.RunningSchedule;
import java.util.List;
import java.util.function.Consumer;

/** Trains a network epoch by epoch, and after each measures, reports and decides whether to go on. */
final class Trainer {

    private final CoreNetwork network;
    private final Training plan;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Schedule schedule;

    Trainer(CoreNetwork network, Training plan) {
        this.network = network;
        this.plan = plan;
        PartSource parts = network.services().parts();
        this.loss = parts.create(Loss.class, plan.loss(), "loss");
        this.optimizer = parts.create(Optimizer.class, plan.optimizer(), "optimizer");
        this.schedule = plan.schedule()
                .map(spec -> parts.create(Schedule.class, spec, "training.schedule"))
                .orElse(null);
    }

    /** Trains on the data, or on what the plan leaves of them after holding back a fraction. */
    Fit run(Data data) {
        if (plan.validationFraction() > 0) {
            Split split = Split.validation(
                    data, plan.validationFraction(), network.spec().seed());
            return run(split.training(), split.test());
        }
        return run(data, plan.validation().orElse(null));
    }

    private Fit run(Data given, Data givenValidation) {
        NetworkSpec spec = network.spec();
        network.checkEnd(loss);
        Check.require(
                schedule == null || !(optimizer instanceof FullBatchOptimizer),
                "training.schedule: %s finds the length of its steps itself; leave the schedule out",
                optimizer.name());
        boolean changed = !plan.regularization().isEmpty()
                || Math.min(plan.clipValue(), plan.clipNorm()) < Double.POSITIVE_INFINITY;
        Check.require(
                !changed || !(optimizer instanceof FullBatchOptimizer),
                "training: %s takes the gradient of the loss as it is; leave out clip and regularization, or use an"
                        + " optimizer that goes batch by batch",
                optimizer.name());
        List<Metric> metrics =
                Metrics.of(plan.metrics(), network.services().parts(), network.task(loss), "training.metrics");
        Data data = spec.adapt(given);
        Samples.check(data, spec, loss);
        Data validation = givenValidation == null ? null : HeldBack.adapt(givenValidation, spec, loss);
        TrainedRanges trained = TrainedRanges.of(plan.trainable(), network.store());
        Regularizer regularizer = new Regularizer(
                plan.regularization(),
                network.store(),
                trained,
                network.services().compute());
        EpochLog log = new EpochLog(
                Figure.of(
                        metrics,
                        regularizer.penalizes(),
                        validation != null,
                        !(optimizer instanceof FullBatchOptimizer)),
                plan.epochs());
        BestEpoch best = plan.earlyStopping()
                .map(rule -> new BestEpoch(rule, log, network.store()))
                .orElse(null);
        int watched = schedule == null
                ? -1
                : schedule.watched()
                        .map(figure -> log.require(figure, "training.schedule"))
                        .orElse(-1);
        double[] classWeights = classWeights(data);
        // Nothing is changed before everything has been checked.
        network.setClassWeights(classWeights);
        if (network.training().epochs() == 0) {
            network.fitEncoding(data);
        }
        HeldBack heldBack = validation == null ? null : new HeldBack(validation, network, loss, metrics);
        Divergence divergence = new Divergence(network, optimizer);
        Measures measures = network.measures(metrics, loss, data);
        Continuation start = Continuation.of(network.training(), optimizer, trained.ranges());
        if (optimizer instanceof FullBatchOptimizer method) {
            EpochRunner epochs = new FullBatchSteps(network, data, loss, method, trained, measures);
            RunningSchedule none = rates(start, log, -1, 1);
            return loop(epochs, regularizer, measures, divergence, heldBack, log, best, start, none);
        }
        Samples samples = Samples.of(data, spec, network.encoding(), network.weighting(data, loss));
        Batches batches = new Batches(samples, plan.batchSize(), spec.smallestBatch(), plan.shuffle(), spec.seed());
        Workspace workspace = network.workspace(Workspace.Purpose.TRAIN);
        RunningSchedule rates = rates(start, log, watched, batches.count());
        EpochRunner epochs = new GradientSteps(
                network,
                workspace,
                batches,
                loss,
                optimizer,
                start.optimizer(),
                trained,
                rates,
                network.training().epochs() - start.epochs(),
                regularizer,
                new Clipping(
                        plan,
                        network.store().gradients(),
                        trained.ranges(),
                        network.services().compute()),
                divergence,
                measures);
        return loop(epochs, regularizer, measures, divergence, heldBack, log, best, start, rates);
    }

    private double[] classWeights(Data data) {
        return plan.classWeights()
                .map(asked -> Weighting.ofClasses(
                        asked, network.task(loss), network.encoding().targets(), data))
                .orElse(null);
    }

    private RunningSchedule rates(Continuation start, EpochLog log, int watched, int stepsPerEpoch) {
        return new RunningSchedule(
                schedule,
                optimizer.learningRate(),
                watched,
                watched >= 0 && log.higherIsBetter(watched),
                stepsPerEpoch,
                (long) start.epochs() + plan.epochs(),
                start.memoryOf(schedule));
    }

    private Fit loop(
            EpochRunner epochs,
            Regularizer regularizer,
            Measures measures,
            Divergence divergence,
            HeldBack heldBack,
            EpochLog log,
            BestEpoch best,
            Continuation start,
            RunningSchedule rates) {
        TrainingState before = network.training();
        network.setTraining(new TrainingState(loss, optimizer, before.epochs(), before.lastLoss(), start));
        StopWatch watch = new StopWatch(plan.stopConditions());
        EpochReport report = new EpochReport(log, plan.epochs(), network);
        Consumer<Callback> teller = callback -> callback.afterEpoch(report);
        double[] row = new double[log.names().size()];
        int rate = log.indexOf(History.LEARNING_RATE);
        StopReason reason = null;
        try {
            while (log.epochs() < plan.epochs() && reason == null) {
                int epoch = log.epochs();
                measures.reset();
                row[0] = epochs.run(before.epochs() + epoch);
                int next = 1;
                if (regularizer.penalizes()) {
                    row[next++] = regularizer.penalty();
                }
                next = measures.write(row, next);
                divergence.checkParameters(before.epochs() + epoch);
                if (heldBack != null) {
                    heldBack.write(row, next);
                }
                if (rate >= 0) {
                    row[rate] = epochs.learningRate();
                }
                log.add(row);
                rates.afterEpoch(row);
                if (!plan.callbacks().isEmpty()) {
                    remember(before, log, start, rates);
                }
                boolean waitedEnough = best != null && best.after(epoch, row);
                plan.callbacks().forEach(teller);
                reason = report.stopped() ? StopReason.CALLBACK : watch.after(row[0]);
                if (reason == null && !epochs.ending().isEmpty()) {
                    reason = StopReason.CONVERGED;
                }
                if (reason == null && waitedEnough) {
                    reason = StopReason.EARLY_STOPPING;
                }
            }
        } finally {
            // Also if training diverged: the epochs before have been done.
            remember(before, log, start, rates);
        }
        int restored = best == null ? -1 : best.restore();
        StopReason ended = reason == null ? StopReason.EPOCHS : reason;
        return new Fit(log.history(), ended, explanation(ended, watch, best, epochs), restored);
    }

    /** Makes what has been done so far the state of the network; epochs that nobody looks at need none. */
    private void remember(TrainingState before, EpochLog log, Continuation start, RunningSchedule rates) {
        if (log.epochs() > 0) {
            network.setTraining(new TrainingState(
                    loss,
                    optimizer,
                    before.epochs() + log.epochs(),
                    log.last(History.LOSS),
                    start.after(log.epochs(), rates.name(), rates.memory())));
        }
    }

    private static String explanation(StopReason reason, StopWatch watch, BestEpoch best, EpochRunner epochs) {
        return switch (reason) {
            case EPOCHS -> "all epochs have run";
            case CALLBACK -> "a callback asked for it";
            case EARLY_STOPPING -> best.explanation();
            case CONVERGED -> "it converged: " + epochs.ending();
            case LOSS, CHANGE, SECONDS -> watch.explanation(reason);
        };
    }
}
