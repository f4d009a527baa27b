package dev.gradus.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who takes part: Gradus, and every peer whose class path the Maven profile {@code peers} has written. */
final class Roster {

    private static final List<String> INCUBATOR = List.of("--add-modules", "jdk.incubator.vector");

    private Roster() {}

    /** Returns Gradus in both precisions, then the peers. */
    static List<Contestant> of(Path peers) {
        List<Contestant> all = new ArrayList<>();
        for (String precision : List.of("float32", "float64")) {
            all.add(new Contestant(
                    "gradus-" + precision,
                    "Gradus " + precision,
                    GradusPeer.class.getName(),
                    System.getProperty("java.class.path"),
                    INCUBATOR,
                    List.of(precision)));
        }
        addPeer(all, peers, "deeplearning4j", "DL4J", "deeplearning4j-nn", List.of());
        addPeer(all, peers, "djl", "DJL", "ai/djl/api/[^/]+/api", List.of("-Dai.djl.offline=true"));
        addPeer(all, peers, "smile", "Smile", "smile-core", List.of());
        addPeer(all, peers, "encog", "Encog", "encog-core", List.of());
        return all;
    }

    private static void addPeer(
            List<Contestant> all, Path peers, String key, String name, String jar, List<String> options) {
        Path file = peers.resolve(key).resolve("target/class-path.txt");
        Path classes = peers.resolve(key).resolve("target/classes");
        if (!Files.exists(file)) {
            return;
        }
        try {
            String jars = Files.readString(file).strip();
            Matcher version = Pattern.compile(jar + "-([0-9][^/\\\\]*?)\\.jar").matcher(jars.replace('\\', '/'));
            String label = version.find() ? name + " " + version.group(1) : name;
            String main = "dev.gradus.benchmarks.peers." + key + "." + "Main";
            String classPath = classes + System.getProperty("path.separator") + jars;
            all.add(new Contestant(key, label, main, classPath, options, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
