package dev.gradus.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongUnaryOperator;

/**
 * The process of a framework: does what it is told on standard input and answers on standard output.
 *
 * <p>{@code warm train 2.5} and {@code measure predict 0.5} run for about so many seconds, a warm-up longer if things
 * still become faster; the answer is the time of one step or prediction in nanoseconds.
 */
public final class PeerMain {

    /** Marks answers: libraries write to standard output too. */
    static final String ANSWER = "@@ ";

    private static final double NANOSECONDS = 1e9;

    private PeerMain() {}

    /** Serves until standard input ends; the first argument is the workload's name. */
    public static void serve(Peer peer, String... args) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        Workload workload = Workload.valueOf(args[0]);
        Peer.Session session = peer.prepare(workload);
        Pace training = new Pace(session::train);
        Pace predicting = new Pace(times -> {
            session.predict(times);
            return times;
        });
        answers.println(ANSWER + "ready " + peer.departure(workload));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            Pace pace = words[1].equals("train") ? training : predicting;
            double seconds = Double.parseDouble(words[2]);
            double nanoseconds = words[0].equals("warm") ? pace.warm(seconds) : pace.measure(seconds);
            answers.println(ANSWER + nanoseconds);
        }
    }

    /** Knows how many repetitions fill a time. */
    private static final class Pace {

        /** A run that takes less than this part of the fastest one before is faster. */
        private static final double IMPROVEMENT = 0.97;

        /** Runs in the time for warming up, once they are long. */
        private static final int RUNS = 16;

        /** How many times the time for warming up may be exceeded. */
        private static final int LONGEST_WARM_UP = 5;

        private final LongUnaryOperator work;
        private double least = Double.MAX_VALUE;

        Pace(LongUnaryOperator work) {
            this.work = work;
        }

        /**
         * Twice as many each time, so that the JIT compiler sees short and long runs, until the time is over and
         * nothing has become faster for a while: compilers that wait for a processor must not decide the comparison.
         */
        double warm(double seconds) {
            long time = (long) (seconds * NANOSECONDS);
            long start = System.nanoTime();
            long improved = start;
            long count = 1;
            long now;
            do {
                double before = least;
                run(count);
                now = System.nanoTime();
                if (least < IMPROVEMENT * before) {
                    improved = now;
                }
                count = Math.max(1, Math.min(2 * count, (long) (time / RUNS / least)));
            } while (now - start < time || now - improved < time / 2 && now - start < LONGEST_WARM_UP * time);
            return least;
        }

        double measure(double seconds) {
            return run(Math.max(1, Math.round(seconds * NANOSECONDS / least)));
        }

        private double run(long count) {
            long start = System.nanoTime();
            long done = work.applyAsLong(count);
            double each = (System.nanoTime() - start) / (double) done;
            least = Math.min(least, each);
            return each;
        }
    }
}
