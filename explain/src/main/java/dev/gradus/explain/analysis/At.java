package dev.gradus.explain.analysis;

import dev.gradus.api.formula.Variable;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** The values of two variables. Formulas are evaluated millions of times, and a general map would cost most of it. */
final class At extends AbstractMap<Variable, Double> {

    private final Variable first;
    private final double firstValue;
    private final Variable second;
    private final double secondValue;

    At(Variable first, double firstValue, Variable second, double secondValue) {
        this.first = first;
        this.firstValue = firstValue;
        this.second = second;
        this.secondValue = secondValue;
    }

    @Override
    public Double get(Object variable) {
        if (variable == first || first.equals(variable)) {
            return firstValue;
        }
        return second.equals(variable) ? secondValue : null;
    }

    @Override
    public Set<Entry<Variable, Double>> entrySet() {
        return Map.of(first, firstValue, second, secondValue).entrySet();
    }
}
