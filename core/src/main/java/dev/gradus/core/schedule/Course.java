package dev.gradus.core.schedule;

import dev.gradus.api.schedule.Progress;

/** How far a training has come; one object for all its steps, because a step must not allocate. */
final class Course implements Progress {

    private final long stepsPerEpoch;
    private final double[] memory;
    private long step;
    private long steps;
    private Course later;

    Course(long stepsPerEpoch, long steps, double[] memory) {
        this.stepsPerEpoch = stepsPerEpoch;
        this.steps = steps;
        this.memory = memory;
    }

    /** Returns the same at a step. */
    Course at(long now) {
        step = now;
        return this;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public long stepsPerEpoch() {
        return stepsPerEpoch;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public double memory(int index) {
        return memory[index];
    }

    @Override
    public Progress from(long first) {
        if (later == null) {
            later = new Course(stepsPerEpoch, 0, memory);
        }
        later.steps = Math.max(0, steps - first);
        return later.at(Math.max(0, step - first));
    }
}
