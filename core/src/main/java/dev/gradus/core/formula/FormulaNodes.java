package dev.gradus.core.formula;

import dev.gradus.api.formula.Binary;
import dev.gradus.api.formula.Condition;
import dev.gradus.api.formula.Constant;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Unary;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.formula.Where;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Turns the formulas of a program into nodes. */
final class FormulaNodes {

    private final Nodes nodes;
    private final Program program;
    private final IntFunction<Node> inputs;
    private final IntFunction<Node> scalars;
    private final Map<Expr, Node> byExpr = new IdentityHashMap<>();
    private final Map<Variable, Node> byVariable = new HashMap<>();

    FormulaNodes(Nodes nodes, Program program, IntFunction<Node> inputs, IntFunction<Node> scalars) {
        this.nodes = nodes;
        this.program = program;
        this.inputs = inputs;
        this.scalars = scalars;
        for (Program.Call call : program.calls()) {
            Node[] arguments = call.arguments().stream().map(this::node).toArray(Node[]::new);
            byVariable.put(call.result(), nodes.call(call.function(), arguments));
        }
    }

    Node node(Expr e) {
        Node known = byExpr.get(e);
        if (known == null) {
            known = convert(e);
            byExpr.put(e, known);
        }
        return known;
    }

    private Node convert(Expr e) {
        if (e instanceof Constant c) {
            return nodes.constant(c.value());
        }
        if (e instanceof Variable v) {
            return variable(v);
        }
        if (e instanceof Unary u) {
            return nodes.make(function(u.function()), node(u.argument()));
        }
        if (e instanceof Binary b) {
            return binary(b);
        }
        Where w = (Where) e;
        Condition c = w.condition();
        Node left = node(c.left());
        Node right = node(c.right());
        Node then = node(w.then());
        Node otherwise = node(w.otherwise());
        return switch (c.comparison()) {
            case GREATER -> nodes.make(Op.WHERE_GREATER, left, right, then, otherwise);
            case AT_LEAST -> nodes.make(Op.WHERE_AT_LEAST, left, right, then, otherwise);
            case LESS -> nodes.make(Op.WHERE_GREATER, right, left, then, otherwise);
            case AT_MOST -> nodes.make(Op.WHERE_AT_LEAST, right, left, then, otherwise);
        };
    }

    private Node variable(Variable v) {
        Node called = byVariable.get(v);
        if (called != null) {
            return called;
        }
        int input = program.inputs().indexOf(v);
        if (input >= 0) {
            return inputs.apply(input);
        }
        int scalar = program.scalars().indexOf(v);
        if (scalar >= 0) {
            return scalars.apply(scalar);
        }
        throw new IllegalArgumentException("variable '" + v.name() + "' has no meaning here; inputs are "
                + names(program.inputs()) + ", scalars are " + names(program.scalars()));
    }

    private static List<String> names(List<Variable> variables) {
        return variables.stream().map(Variable::name).toList();
    }

    private Node binary(Binary b) {
        Node left = node(b.left());
        if (b.operator() == Binary.Operator.POW && b.right() instanceof Constant c) {
            if (c.value() == 2) {
                return nodes.make(Op.TIMES, left, left);
            }
            if (c.value() == 3) {
                return nodes.make(Op.TIMES, nodes.make(Op.TIMES, left, left), left);
            }
        }
        return nodes.make(operator(b.operator()), left, node(b.right()));
    }

    private static Op function(Unary.Function function) {
        return switch (function) {
            case NEGATE -> Op.NEGATE;
            case ABS -> Op.ABS;
            case SIGN -> Op.SIGN;
            case SQRT -> Op.SQRT;
            case EXP -> Op.EXP;
            case EXPM1 -> Op.EXPM1;
            case LOG -> Op.LOG;
            case LOG1P -> Op.LOG1P;
            case TANH -> Op.TANH;
            case SIGMOID -> Op.SIGMOID;
            case SOFTPLUS -> Op.SOFTPLUS;
            case ERF -> Op.ERF;
            case SIN -> Op.SIN;
            case COS -> Op.COS;
        };
    }

    private static Op operator(Binary.Operator operator) {
        return switch (operator) {
            case PLUS -> Op.PLUS;
            case MINUS -> Op.MINUS;
            case TIMES -> Op.TIMES;
            case DIVIDE -> Op.DIVIDE;
            case POW -> Op.POW;
            case MIN -> Op.MIN;
            case MAX -> Op.MAX;
        };
    }
}
