package dev.gradus.benchmarks.compare;

import java.util.SplittableRandom;

/**
 * The samples of a workload, the same in every process.
 *
 * <p>Samples come in pairs with equal inputs and different targets. So no network can learn them by heart: gradients
 * stay of ordinary size, where numbers that shrink to subnormal ones would slow some processors and flatter nobody.
 *
 * @param inputs one row per sample
 * @param targets one row per sample; for classes a 1 in the place of the class
 * @param classes the class of each sample; zeros if there are none
 */
public record WorkloadData(double[][] inputs, double[][] targets, int[] classes) {

    /** Returns the samples of a workload. */
    public static WorkloadData of(Workload workload) {
        if (workload == Workload.TINY) {
            return new WorkloadData(new double[][] {{0}, {0.5}, {1}}, new double[][] {{0}, {1}, {0}}, new int[3]);
        }
        SplittableRandom random = new SplittableRandom(1);
        int rows = workload.batch() * workload.batches();
        double[][] inputs = new double[rows][];
        double[][] targets = new double[rows][workload.outputs()];
        int[] classes = new int[rows];
        for (int row = 0; row < rows; row++) {
            inputs[row] = row % 2 == 1 ? inputs[row - 1] : numbers(random, workload.inputs());
            if (workload.classifies()) {
                classes[row] = random.nextInt(workload.outputs());
                targets[row][classes[row]] = 1;
            } else {
                targets[row] = numbers(random, workload.outputs());
            }
        }
        return new WorkloadData(inputs, targets, classes);
    }

    private static double[] numbers(SplittableRandom random, int length) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = random.nextDouble() - 0.5;
        }
        return numbers;
    }
}
