package dev.gradus.api.training;

import java.util.Map;

/** An experiment made up from data, as a start to improve on. */
public interface Suggestion {

    /**
     * Returns the experiment as the text of a file, with the reasons for what may surprise as comments. Written to the
     * file that it was made for, it finds its data.
     */
    String text();

    /**
     * Returns the experiment, read and ready to run, without reading the data again.
     *
     * @param overrides values to set by path, as for a file
     * @throws dev.gradus.api.error.InvalidInputException if anything in them is not allowed; the message has the path
     */
    Experiment experiment(Map<String, String> overrides);
}
