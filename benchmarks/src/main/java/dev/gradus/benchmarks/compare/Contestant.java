package dev.gradus.benchmarks.compare;

import java.util.List;

/**
 * How to start the process of a framework.
 *
 * @param key short and unique, for names of files
 * @param label name and version, for the table
 * @param mainClass has the {@code main}
 * @param classPath where it is
 * @param jvmOptions what its authors recommend
 * @param arguments after the workload's name
 */
record Contestant(
        String key, String label, String mainClass, String classPath, List<String> jvmOptions, List<String> arguments) {

    boolean isGradus() {
        return key.startsWith("gradus");
    }
}
