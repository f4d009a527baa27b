package dev.gradus.core.random;

import dev.gradus.api.math.RandomStream;

/** Puts things in a random order, each order with equal probability. */
public final class Shuffle {

    private Shuffle() {}

    /** Returns the numbers from 0 to {@code count − 1} in random order. */
    public static int[] order(int count, RandomStream random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        shuffle(order, random);
        return order;
    }

    /** Shuffles in place: Fisher and Yates, from the last place down to the second. */
    public static void shuffle(int[] order, RandomStream random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
    }
}
