package dev.gradus.core.formula;

import dev.gradus.api.formula.Binary;
import dev.gradus.api.formula.Condition;
import dev.gradus.api.formula.Constant;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Unary;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.formula.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes formulas nobody would write, the same ones for the same seed. */
public final class RandomFormulas {

    private static final double[] CONSTANTS = {0, -0.0, 1, -1, 2, 3, 0.5, 1e-3, 0.1, -7.25, 1e30, 1e-40};

    private final SplittableRandom random;
    private final List<Variable> variables;
    private final List<Expr> made = new ArrayList<>();

    /** Makes formulas over these variables. */
    public RandomFormulas(long seed, List<Variable> variables) {
        this.random = new SplittableRandom(seed);
        this.variables = variables;
    }

    /** Returns a formula in which some parts occur several times. */
    public Expr next(int depth) {
        made.clear();
        return part(depth);
    }

    private Expr part(int depth) {
        Expr e = make(depth);
        made.add(e);
        return e;
    }

    private Expr make(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return leaf();
        }
        int kind = random.nextInt(10);
        if (kind < 3) {
            return new Unary(pick(Unary.Function.values()), part(depth - 1));
        }
        if (kind < 8) {
            Binary.Operator operator = pick(Binary.Operator.values());
            boolean square = operator == Binary.Operator.POW && random.nextBoolean();
            Expr right = square ? new Constant(2 + random.nextInt(2)) : part(depth - 1);
            return new Binary(operator, part(depth - 1), right);
        }
        Condition condition = new Condition(part(depth - 1), pick(Condition.Comparison.values()), part(depth - 1));
        return new Where(condition, part(depth - 1), part(depth - 1));
    }

    private Expr leaf() {
        int kind = random.nextInt(10);
        if (kind < 2) {
            return new Constant(CONSTANTS[random.nextInt(CONSTANTS.length)]);
        }
        if (kind < 5 && !made.isEmpty()) {
            return made.get(random.nextInt(made.size()));
        }
        return variables.get(random.nextInt(variables.size()));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
