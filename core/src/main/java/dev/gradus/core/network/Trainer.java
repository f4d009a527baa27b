package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.schedule.Schedule;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Training;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.data.Split;
import dev.gradus.core.schedule.RunningSchedule;
import java.util.List;

/** Checks all that a training needs, puts it together, and runs it. */
final class Trainer {

    private final CoreNetwork network;
    private final Training plan;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Schedule schedule;
    private final Past past;

    /** Returns what runs a new training. */
    static Trainer of(CoreNetwork network, Training plan) {
        return new Trainer(network, plan, null);
    }

    /** Returns what goes on with the training that the network remembers. */
    static Trainer resuming(CoreNetwork network, Training plan) {
        TrainingState left = network.training();
        Check.require(
                left.past() != null,
                "resume: the network has no unfinished training; load a checkpoint, or start one with fit");
        return new Trainer(network, plan, left.past().get());
    }

    private Trainer(CoreNetwork network, Training plan, Past past) {
        this.network = network;
        this.plan = plan;
        this.past = past;
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
        checkFullBatch();
        List<Metric> metrics =
                Metrics.of(plan.metrics(), network.services().parts(), network.task(loss), "training.metrics");
        Data data = spec.adapt(given);
        Samples.check(data, spec, loss);
        Data validation = givenValidation == null ? null : HeldBack.adapt(givenValidation, spec, loss);
        TrainedRanges trained = TrainedRanges.of(plan.trainable(), network.store());
        Continuation start = continuation(trained);
        Regularizer regularizer = new Regularizer(plan.regularization(), network.store(), trained, compute());
        EpochLog log = new EpochLog(Figure.of(
                metrics, regularizer.penalizes(), validation != null, !(optimizer instanceof FullBatchOptimizer)));
        BestEpoch best = plan.earlyStopping()
                .map(rule -> new BestEpoch(rule, log, network.store()))
                .orElse(null);
        int watched = schedule == null
                ? -1
                : schedule.watched()
                        .map(figure -> log.require(figure, "training.schedule"))
                        .orElse(-1);
        resume(log, best);
        double[] classWeights = classWeights(data);
        // Nothing is changed before everything has been checked.
        network.setClassWeights(classWeights);
        if (network.training().epochs() == 0) {
            network.fitEncoding(data);
        }
        HeldBack heldBack = validation == null ? null : new HeldBack(validation, network, loss, metrics);
        Divergence divergence = new Divergence(network, optimizer);
        Measures measures = network.measures(metrics, loss, data);
        RunningSchedule rates;
        EpochRunner epochs;
        if (optimizer instanceof FullBatchOptimizer method) {
            rates = rates(start, log, -1, 1);
            epochs = new FullBatchSteps(network, data, loss, method, trained, regularizer, measures);
        } else {
            Samples samples = Samples.of(data, spec, network.encoding(), network.weighting(data, loss));
            Batches batches = new Batches(samples, plan.batchSize(), spec.smallestBatch(), plan.shuffle(), spec.seed());
            rates = rates(start, log, watched, batches.count());
            epochs = new GradientSteps(
                    network,
                    network.workspace(Workspace.Purpose.TRAIN),
                    batches,
                    loss,
                    optimizer,
                    start.optimizer(),
                    trained,
                    rates,
                    network.training().epochs() - start.epochs(),
                    regularizer,
                    new Clipping(plan, network.store().gradients(), trained.ranges(), compute()),
                    divergence,
                    measures);
        }
        return new TrainingLoop(network, plan, log, best)
                .run(
                        new EpochRow(epochs, regularizer, measures, divergence, heldBack, log),
                        new Progression(network, loss, optimizer, start, rates, log, best));
    }

    private Compute compute() {
        return network.services().compute();
    }

    private void checkFullBatch() {
        if (!(optimizer instanceof FullBatchOptimizer)) {
            return;
        }
        Check.require(
                schedule == null,
                "training.schedule: %s finds the length of its steps itself; leave the schedule out",
                optimizer.name());
        Check.require(
                plan.checkpoint().isEmpty() && past == null,
                "training: %s cannot go on from a checkpoint to the bit; leave the checkpoint out",
                optimizer.name());
        Check.require(
                Math.min(plan.clipValue(), plan.clipNorm()) == Double.POSITIVE_INFINITY,
                "training.clip: %s takes the gradient as it is, since it finds the length of its steps itself; leave"
                        + " clip out, or use an optimizer that goes batch by batch",
                optimizer.name());
        Check.require(
                plan.regularization().stream()
                        .allMatch(rule -> rule.l1() == 0 && rule.maxNorm() == Double.POSITIVE_INFINITY),
                "training.regularization: %s needs a smooth function, which l1 and max_norm would break; use l2, or an"
                        + " optimizer that goes batch by batch",
                optimizer.name());
    }

    private Continuation continuation(TrainedRanges trained) {
        Continuation start = Continuation.of(network.training(), optimizer, trained.ranges());
        if (past != null && start != network.training().continuation()) {
            throw new InvalidInputException("resume: the training so far has used "
                    + network.training().optimizer().name() + ", and this one would not go on with it; take the same"
                    + " optimizer and the same training.trainable");
        }
        return start;
    }

    private void resume(EpochLog log, BestEpoch best) {
        if (past != null) {
            log.resume(past.history());
            if (best != null) {
                best.resume(past);
            }
        }
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
                (long) start.epochs() - log.epochs() + plan.epochs(),
                start.memoryOf(schedule));
    }
}
