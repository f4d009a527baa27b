package dev.gradus.testkit;

import dev.gradus.api.schedule.Progress;

/** How far a training has come that exists in numbers only. */
record SmallCourse(long step, long stepsPerEpoch, long steps, double[] kept) implements Progress {

    @Override
    public double memory(int index) {
        return kept[index];
    }

    @Override
    public Progress from(long first) {
        return new SmallCourse(Math.max(0, step - first), stepsPerEpoch, Math.max(0, steps - first), kept);
    }
}
