package dev.gradus.api.initializer;

import dev.gradus.api.Component;
import dev.gradus.api.math.RandomStream;

/** Fills a parameter with its first values. */
public interface Initializer extends Component {

    /**
     * Fills the values of one parameter.
     *
     * @param values receives the values, row-major, {@code [fanIn][fanOut]} for a weight matrix
     * @param fanIn the number of inputs that feed each unit
     * @param fanOut the number of units that each input feeds
     * @param random the stream of this parameter; it depends on the seed and the parameter's name alone
     */
    void initialize(double[] values, int fanIn, int fanOut, RandomStream random);
}
