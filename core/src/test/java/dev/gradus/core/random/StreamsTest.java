package dev.gradus.core.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.math.RandomStream;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamsTest {

    @Test
    void splitMix64GivesThePublishedNumbers() {
        SplitMix64 generator = new SplitMix64(1234567);
        long[] expected = {
            6457827717110365317L,
            3203168211198807973L,
            Long.parseUnsignedLong("9817491932198370423"),
            4593380528125082431L,
            Long.parseUnsignedLong("16408922859458223821"),
        };
        assertArrayEquals(
                expected, LongStream.generate(generator::next).limit(5).toArray());
    }

    @Test
    void xoshiro256PlusPlusGivesThePublishedNumbers() {
        Xoshiro256 generator = new Xoshiro256(1, 2, 3, 4);
        long[] expected = {
            41943041L,
            58720359L,
            3588806011781223L,
            3591011842654386L,
            Long.parseUnsignedLong("9228616714210784205"),
            Long.parseUnsignedLong("9973669472204895162"),
            Long.parseUnsignedLong("14011001112246962877"),
            Long.parseUnsignedLong("12406186145184390807"),
            Long.parseUnsignedLong("15849039046786891736"),
            Long.parseUnsignedLong("10450023813501588000"),
        };
        assertArrayEquals(
                expected, LongStream.generate(generator::nextLong).limit(10).toArray());
    }

    @Test
    void purposesAreHashedWithFnv1a() {
        assertEquals(0xcbf29ce484222325L, Streams.hash(""));
        assertEquals(0xaf63dc4c8601ec8cL, Streams.hash("a"));
        assertEquals(0x85944171f73967e8L, Streams.hash("foobar"));
    }

    @Test
    void aStreamDependsOnSeedAndPurposeAlone() {
        RandomStream first = Streams.stream(7, "shuffle");
        first.nextLong();
        assertEquals(
                Streams.stream(7, "shuffle").nextLong(),
                Streams.stream(7, "shuffle").nextLong());
        assertNotEquals(
                Streams.stream(7, "shuffle").nextLong(),
                Streams.stream(7, "split").nextLong());
        assertNotEquals(
                Streams.stream(7, "shuffle").nextLong(),
                Streams.stream(8, "shuffle").nextLong());
    }

    @Test
    void aNewReleaseMustNotChangeTheNumbersOfAnOldSeed() {
        RandomStream stream = Streams.stream(42, "dense_1.weight");
        assertEquals(-5242032547030518067L, stream.nextLong());
        assertEquals(-0.05836306184069323, stream.nextGaussian());
        assertEquals(103, stream.nextInt(1000));
    }

    @Test
    void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
        RandomStream stream = Streams.stream(1, "normal");
        int count = 400_000;
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        int beyondTwo = 0;
        for (int i = 0; i < count; i++) {
            double x = stream.nextGaussian();
            sum += x;
            squares += x * x;
            fourth += x * x * x * x;
            beyondTwo += Math.abs(x) > 2 ? 1 : 0;
        }
        assertEquals(0, sum / count, 0.005);
        assertEquals(1, squares / count, 0.01);
        assertEquals(3, fourth / count, 0.08);
        assertEquals(0.0455, beyondTwo / (double) count, 0.001);
    }

    @Test
    void boundedNumbersAreUniformEvenWhereTheBoundDoesNotDivideThePowerOfTwo() {
        RandomStream stream = Streams.stream(2, "bounded");
        // Without rejection the lower two thirds of this range would come up too often.
        int bound = 3 << 29;
        int count = 300_000;
        int[] thirds = new int[3];
        for (int i = 0; i < count; i++) {
            thirds[stream.nextInt(bound) >> 29]++;
        }
        for (int third : thirds) {
            assertEquals(count / 3.0, third, 1500, Arrays.toString(thirds));
        }
    }

    @Test
    void everyBoundGivesOnlyNumbersBelowIt() {
        RandomStream stream = Streams.stream(3, "bounded");
        for (int bound : new int[] {1, 2, 3, 10, 1 << 20, Integer.MAX_VALUE}) {
            for (int i = 0; i < 1000; i++) {
                int n = stream.nextInt(bound);
                assertTrue(n >= 0 && n < bound);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> stream.nextInt(0));
    }

    @Test
    void shufflingKeepsEverythingAndReachesEveryOrder() {
        RandomStream stream = Streams.stream(4, "shuffle");
        int[] order = Shuffle.order(1000, stream);
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            assertEquals(i, sorted[i]);
        }
        int[] seen = new int[6];
        int count = 60_000;
        for (int i = 0; i < count; i++) {
            int[] three = Shuffle.order(3, stream);
            seen[three[0] * 2 + (three[1] > three[2] ? 1 : 0)]++;
        }
        for (int times : seen) {
            assertEquals(count / 6.0, times, 500, Arrays.toString(seen));
        }
    }
}
