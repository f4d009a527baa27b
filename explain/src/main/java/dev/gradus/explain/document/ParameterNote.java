package dev.gradus.explain.document;

/**
 * One number that training can change.
 *
 * @param name the short name, to be typed, such as {@code w1} or {@code w1_1_2}
 * @param symbol the same as derivatives write it, such as {@code w1₁₂}
 * @param parameter the network's own name, such as {@code dense_1.weight}
 * @param row its row there, counted from 0
 * @param column its column there, counted from 0
 * @param value its value
 * @param trained whether the training changes it
 */
public record ParameterNote(
        String name, String symbol, String parameter, int row, int column, double value, boolean trained) {

    /** Returns the same parameter with another value. */
    public ParameterNote at(double other) {
        return new ParameterNote(name, symbol, parameter, row, column, other, trained);
    }

    /** Returns the network's own name with row and column: {@code dense_1.weight[0][1]}. */
    public String fullName() {
        return parameter + "[" + row + "][" + column + "]";
    }
}
