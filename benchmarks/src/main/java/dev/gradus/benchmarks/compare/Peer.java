package dev.gradus.benchmarks.compare;

/** A framework that takes part; each has a {@code main} that calls {@link PeerMain#serve}. */
public interface Peer {

    /** Prepares a workload: data in the framework's own form, a network, an optimizer. */
    Session prepare(Workload workload);

    /** Returns how the framework departs from the workload because it lacks something; empty if it does not. */
    String departure(Workload workload);

    /** A network about to be trained. */
    interface Session {

        /**
         * Takes training steps, batch after batch, over and over through the data.
         *
         * @param steps how many at least
         * @return how many it were
         */
        long train(long steps);

        /** Predicts one sample, again and again: from an array of Java to an array of Java. */
        void predict(long times);
    }
}
