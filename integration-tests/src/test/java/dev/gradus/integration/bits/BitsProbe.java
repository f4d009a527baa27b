package dev.gradus.integration.bits;

import dev.gradus.api.Engine;
import dev.gradus.api.EngineOptions;
import dev.gradus.api.Gradus;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Runs in a JVM of its own: trains a handful of networks, and prints a digest of each one's parameters. */
public final class BitsProbe {

    private static final int MOST_THREADS = 3;

    private BitsProbe() {}

    /** Prints which kernels run, then one line for each training, precision and number of threads. */
    public static void main(String[] args) throws NoSuchAlgorithmException {
        for (int threads = 1; threads <= MOST_THREADS; threads++) {
            try (Engine engine = Gradus.engine(EngineOptions.defaults().withThreads(threads))) {
                if (threads == 1) {
                    System.out.println(engine.runtime().get(0));
                }
                for (Trainings training : Trainings.values()) {
                    for (Precision precision : Precision.values()) {
                        System.out.println(training.name().toLowerCase(Locale.ROOT) + " "
                                + precision.name().toLowerCase(Locale.ROOT) + " " + threads + " "
                                + digest(training, engine, precision));
                    }
                }
            }
        }
    }

    private static String digest(Trainings training, Engine engine, Precision precision)
            throws NoSuchAlgorithmException {
        Network network = training.network(engine, precision);
        Data data = training.data();
        network.fit(data, training.plan());
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (String name : network.parameters()) {
            for (double value : network.parameter(name)) {
                sha256.update(ByteBuffer.allocate(Double.BYTES)
                        .putLong(0, Double.doubleToRawLongBits(value))
                        .array());
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
