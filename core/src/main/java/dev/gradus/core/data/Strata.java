package dev.gradus.core.data;

import dev.gradus.api.data.Data;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Samples by class, so that a part of them has the same share of each. */
final class Strata {

    private Strata() {}

    /**
     * Returns an order of samples whose first ones are of all classes in the same proportion as the whole.
     *
     * <p>Of n of N samples a class of c gets c·n/N, rounded down, and what is left goes to the classes that lost most
     * by that, of equal ones to the first. The last sample of a class is not among the first as long as there are
     * others.
     *
     * @param data samples whose only target is a class
     * @param order all samples in the order in which those of one class are taken
     * @param count how many samples come first
     */
    static int[] first(Data data, int[] order, int count) {
        List<List<Integer>> classes = byClass(data, order);
        int[] shares = shares(classes.stream().mapToInt(List::size).toArray(), order.length, count);
        List<Integer> first = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int c = 0; c < shares.length; c++) {
            first.addAll(classes.get(c).subList(0, shares[c]));
            rest.addAll(classes.get(c).subList(shares[c], classes.get(c).size()));
        }
        first.addAll(rest);
        return first.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<List<Integer>> byClass(Data data, int[] order) {
        int count = data.targetColumns().get(0).categories().size();
        List<List<Integer>> classes = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            classes.add(new ArrayList<>());
        }
        double[] target = new double[1];
        for (int row : order) {
            data.readTargets(row, target);
            // Without a class: it is refused, or left out, when it is trained on.
            int c = Double.isNaN(target[0]) ? 0 : (int) target[0];
            classes.get(c).add(row);
        }
        return classes;
    }

    private static int[] shares(int[] sizes, int all, int count) {
        int[] shares = new int[sizes.length];
        int left = count;
        for (int c = 0; c < sizes.length; c++) {
            shares[c] = Math.min((int) ((long) sizes[c] * count / all), Math.max(0, sizes[c] - 1));
            left -= shares[c];
        }
        List<Integer> byLoss = IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparing(c -> -((long) sizes[c] * count % all)))
                .toList();
        for (int leave = 1; leave >= 0; leave--) {
            boolean given = true;
            while (left > 0 && given) {
                given = false;
                for (int c : byLoss) {
                    if (left > 0 && shares[c] < sizes[c] - leave) {
                        shares[c]++;
                        left--;
                        given = true;
                    }
                }
            }
        }
        return shares;
    }
}
