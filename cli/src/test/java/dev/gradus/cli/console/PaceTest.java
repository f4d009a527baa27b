package dev.gradus.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000;

    private final Pace pace = new Pace(0);

    @Test
    void countsFromTheStartAtFirst() {
        assertEquals(0.25, pace.secondsPerEpoch(4, SECOND), 1e-12);
    }

    @Test
    void forgetsASlowStart() {
        pace.secondsPerEpoch(1, 2 * SECOND);
        pace.secondsPerEpoch(101, 4 * SECOND);
        assertEquals(0.02, pace.secondsPerEpoch(151, 5 * SECOND), 1e-12);
    }

    @Test
    void countsLongEpochsWhole() {
        assertEquals(10, pace.secondsPerEpoch(1, 10 * SECOND), 1e-12);
        assertEquals(20, pace.secondsPerEpoch(2, 30 * SECOND), 1e-12);
        assertEquals(20, pace.secondsPerEpoch(3, 50 * SECOND), 1e-12);
    }
}
