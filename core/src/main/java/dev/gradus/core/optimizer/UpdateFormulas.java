package dev.gradus.core.optimizer;

import dev.gradus.api.Check;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;
import dev.gradus.core.formula.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The formulas of an optimizer: it is asked once, with variables for all quantities. */
public final class UpdateFormulas implements Update {

    static final int WEIGHT_PLACE = 0;
    static final int GRADIENT_PLACE = 1;
    static final int FIRST_SLOT_PLACE = 2;

    private static final Variable WEIGHT = new Variable("w");
    private static final Variable GRADIENT = new Variable("g");
    private static final Variable LEARNING_RATE = new Variable("learning_rate");
    private static final Variable STEP = new Variable("t");

    private final Map<String, Expr> slots = new LinkedHashMap<>();
    private Expr newWeight;

    private UpdateFormulas() {}

    /** Asks an optimizer for its formulas. */
    public static UpdateFormulas of(FormulaOptimizer optimizer) {
        UpdateFormulas formulas = new UpdateFormulas();
        formulas.newWeight = optimizer.update(formulas);
        return formulas;
    }

    /** Returns the formula of the new weight. */
    public Expr newWeight() {
        return newWeight;
    }

    /** Returns for every slot the formula of its new value. */
    public Map<String, Expr> slots() {
        return slots;
    }

    /** Returns the loop: reads weight, gradient, slots; given learning rate and step; writes weight and slots. */
    Program program() {
        List<Variable> read = new ArrayList<>(List.of(WEIGHT, GRADIENT));
        slots.keySet().forEach(name -> read.add(new Variable(name)));
        return Program.reading(read)
                .given(LEARNING_RATE, STEP)
                .writing(newWeight)
                .writing(new ArrayList<>(slots.values()));
    }

    @Override
    public Expr weight() {
        return WEIGHT;
    }

    @Override
    public Expr gradient() {
        return GRADIENT;
    }

    @Override
    public Expr learningRate() {
        return LEARNING_RATE;
    }

    @Override
    public Expr step() {
        return STEP;
    }

    @Override
    public Expr slot(String name, UnaryOperator<Expr> next) {
        Slot slot = slot(name);
        return slot.next(next.apply(slot.old()));
    }

    @Override
    public Slot slot(String name) {
        Variable old = new Variable(name);
        Check.require(
                !List.of(WEIGHT, GRADIENT, LEARNING_RATE, STEP).contains(old),
                "slot '%s': the names w, g, learning_rate and t are taken; choose another",
                name);
        Check.require(!slots.containsKey(name), "slot '%s' is declared twice; slots need different names", name);
        // Until it has a formula it stays as it is.
        slots.put(name, old);
        return new Slot() {
            @Override
            public Expr old() {
                return old;
            }

            @Override
            public Expr next(Expr value) {
                Check.require(slots.get(name) == old, "slot '%s' gets a new value twice in a step", name);
                slots.put(name, value);
                return value;
            }
        };
    }
}
