package dev.gradus.core.schedule;

import dev.gradus.api.error.RunFailedException;
import dev.gradus.api.schedule.Schedule;

/** A schedule, or none, that gives the learning rate of every step of a training. */
public final class RunningSchedule {

    private final Schedule schedule;
    private final String name;
    private final double learningRate;
    private final int watched;
    private final boolean rises;
    private final double[] memory;
    private final long stepsPerEpoch;
    private final Course course;

    /**
     * Starts a schedule, or goes on with one.
     *
     * @param schedule null for the same learning rate in every step
     * @param learningRate the optimizer's
     * @param watched the place of the figure that it watches in the row of an epoch; −1 for none
     * @param rises whether that figure is the better the larger it is
     * @param stepsPerEpoch how many steps an epoch has
     * @param epochs how many epochs the whole training has
     * @param memory what the schedule has kept so far; empty if it starts
     */
    public RunningSchedule(
            Schedule schedule,
            double learningRate,
            int watched,
            boolean rises,
            int stepsPerEpoch,
            long epochs,
            double[] memory) {
        this.schedule = schedule;
        this.name = schedule == null ? "" : schedule.name();
        this.learningRate = learningRate;
        this.watched = watched;
        this.rises = rises;
        this.stepsPerEpoch = stepsPerEpoch;
        double[] first = schedule == null ? new double[0] : schedule.memory();
        this.memory = memory.length == first.length ? memory.clone() : first;
        this.course = new Course(stepsPerEpoch, stepsPerEpoch * epochs, this.memory);
    }

    /**
     * Returns the learning rate of a step.
     *
     * @param epoch the epoch, counted from the start of the schedule
     * @param batch the number of the step in it
     */
    public double rate(int epoch, int batch) {
        if (schedule == null) {
            return learningRate;
        }
        double factor = schedule.factor(course.at(epoch * stepsPerEpoch + batch));
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new RunFailedException("training.schedule: " + schedule.name() + " gives the factor " + factor
                    + " in epoch " + epoch + ", batch " + batch + "; a factor is a finite number >= 0");
        }
        return learningRate * factor;
    }

    /** Takes the figures of an epoch into account. */
    public void afterEpoch(double[] row) {
        if (watched >= 0) {
            // What should rise is looked at upside down.
            schedule.afterEpoch(rises ? -row[watched] : row[watched], memory);
        }
    }

    /** Returns the name of the schedule; empty for none. */
    public String name() {
        return name;
    }

    /** Returns what the schedule has kept so far. */
    public double[] memory() {
        return memory.clone();
    }
}
