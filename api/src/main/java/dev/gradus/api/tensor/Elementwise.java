package dev.gradus.api.tensor;

/**
 * A formula compiled to one loop over tensors of equal size.
 *
 * <p>The result may be one of the operands. The operands go in the order in which the variables were given.
 */
public interface Elementwise {

    /** result = f(a) for a formula of one variable. */
    void run(Tensor result, Tensor a);

    /** result = f(a, b) for a formula of two variables. */
    void run(Tensor result, Tensor a, Tensor b);

    /** result = f(a, b, c) for a formula of three variables. */
    void run(Tensor result, Tensor a, Tensor b, Tensor c);
}
