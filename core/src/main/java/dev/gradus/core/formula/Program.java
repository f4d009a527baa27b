package dev.gradus.core.formula;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * What one loop computes: for every element, read the inputs, evaluate the outputs, write them.
 *
 * <pre>{@code
 * Program backward = Program.reading(x, y, dy).writing(dy.times(derivative));
 * Program sgd = Program.reading(weight, gradient).given(rate).writing(weight.minus(rate.times(gradient)));
 * Program plugin = Program.reading(x).calling(f, activation::apply, x).writing(f);
 * }</pre>
 *
 * @param inputs the variables that are read from arrays
 * @param scalars the variables that have one value for all elements of a run
 * @param calls the variables that are computed by plain Java, in order
 * @param outputs what is written to arrays
 */
public record Program(List<Variable> inputs, List<Variable> scalars, List<Call> calls, List<Expr> outputs) {

    /**
     * A variable computed by a function in plain Java.
     *
     * @param result the variable that stands for the value
     * @param function a {@link DoubleUnaryOperator} or {@link DoubleBinaryOperator}, which must be pure
     * @param arguments what the function is applied to, one or two formulas
     */
    public record Call(Variable result, Object function, List<Expr> arguments) {

        /** Copies the arguments. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Checks that no variable has two meanings. */
    public Program {
        inputs = List.copyOf(inputs);
        scalars = List.copyOf(scalars);
        calls = List.copyOf(calls);
        outputs = List.copyOf(outputs);
        Set<Variable> seen = new HashSet<>();
        inputs.forEach(v -> requireNew(seen, v));
        scalars.forEach(v -> requireNew(seen, v));
        calls.forEach(c -> requireNew(seen, c.result()));
    }

    private static void requireNew(Set<Variable> seen, Variable v) {
        if (!seen.add(v)) {
            throw new IllegalArgumentException("variable '" + v.name() + "' is given twice in one program");
        }
    }

    /** Returns a program that reads these variables from arrays, in the order of {@link Loop#input}. */
    public static Program reading(Variable... inputs) {
        return reading(List.of(inputs));
    }

    /** Returns a program that reads these variables from arrays, in the order of {@link Loop#input}. */
    public static Program reading(List<Variable> inputs) {
        return new Program(inputs, List.of(), List.of(), List.of());
    }

    /**
     * Returns this program with variables that have one value per run, in the order of {@link Loop#scalar}. What
     * depends on them alone is computed once per run, in double precision.
     */
    public Program given(Variable... more) {
        return new Program(inputs, concat(scalars, List.of(more)), calls, outputs);
    }

    /** Returns this program with {@code result = function(argument)}, computed in double precision. */
    public Program calling(Variable result, DoubleUnaryOperator function, Expr argument) {
        return calling(new Call(result, function, List.of(argument)));
    }

    /** Returns this program with {@code result = function(first, second)}, computed in double precision. */
    public Program calling(Variable result, DoubleBinaryOperator function, Expr first, Expr second) {
        return calling(new Call(result, function, List.of(first, second)));
    }

    private Program calling(Call call) {
        return new Program(inputs, scalars, concat(calls, List.of(call)), outputs);
    }

    /** Returns this program with formulas to write to arrays, in the order of {@link Loop#output}. */
    public Program writing(Expr... more) {
        return writing(List.of(more));
    }

    /** Returns this program with formulas to write to arrays, in the order of {@link Loop#output}. */
    public Program writing(List<? extends Expr> more) {
        return new Program(inputs, scalars, calls, concat(outputs, more));
    }

    private static <T> List<T> concat(List<T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
