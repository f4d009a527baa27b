package dev.gradus.core.formula;

import dev.gradus.api.formula.Binary;
import dev.gradus.api.formula.Condition;
import dev.gradus.api.formula.Constant;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Unary;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.formula.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns formulas into nodes, one for every different operation. */
final class GraphBuilder {

    /** What makes two nodes one; the bits of a constant, because 0 and −0 differ and NaN equals itself. */
    private record Key(Op op, List<Integer> arguments, int index, long value) {}

    private final Program program;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Key, Node> byKey = new LinkedHashMap<>();
    private final Map<Expr, Node> byExpr = new IdentityHashMap<>();
    private final Map<Variable, Node> byVariable = new HashMap<>();

    GraphBuilder(Program program) {
        this.program = program;
        for (int i = 0; i < program.calls().size(); i++) {
            Program.Call call = program.calls().get(i);
            Node[] arguments = call.arguments().stream().map(this::node).toArray(Node[]::new);
            byVariable.put(call.result(), make(Op.CALL, i, 0, arguments));
        }
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Returns what two graphs with the same nodes have in common. */
    List<?> keys() {
        return List.copyOf(byKey.keySet());
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
            return make(Op.CONSTANT, 0, c.value());
        }
        if (e instanceof Variable v) {
            return variable(v);
        }
        if (e instanceof Unary u) {
            return make(function(u.function()), 0, 0, node(u.argument()));
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
            case GREATER -> make(Op.WHERE_GREATER, 0, 0, left, right, then, otherwise);
            case AT_LEAST -> make(Op.WHERE_AT_LEAST, 0, 0, left, right, then, otherwise);
            case LESS -> make(Op.WHERE_GREATER, 0, 0, right, left, then, otherwise);
            case AT_MOST -> make(Op.WHERE_AT_LEAST, 0, 0, right, left, then, otherwise);
        };
    }

    private Node variable(Variable v) {
        Node called = byVariable.get(v);
        if (called != null) {
            return called;
        }
        int input = program.inputs().indexOf(v);
        if (input >= 0) {
            return make(Op.INPUT, input, 0);
        }
        int scalar = program.scalars().indexOf(v);
        if (scalar >= 0) {
            return make(Op.SCALAR, scalar, 0);
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
                return make(Op.TIMES, 0, 0, left, left);
            }
            if (c.value() == 3) {
                return make(Op.TIMES, 0, 0, make(Op.TIMES, 0, 0, left, left), left);
            }
        }
        return make(operator(b.operator()), 0, 0, left, node(b.right()));
    }

    private Node make(Op op, int index, double value, Node... arguments) {
        if (op.isCommutative() && arguments[0].id() > arguments[1].id()) {
            return make(op, index, value, arguments[1], arguments[0]);
        }
        List<Integer> ids = new ArrayList<>();
        for (Node argument : arguments) {
            ids.add(argument.id());
        }
        Key key = new Key(op, ids, index, Double.doubleToLongBits(value));
        Node known = byKey.get(key);
        if (known == null) {
            known = new Node(nodes.size(), op, List.of(arguments), index, value);
            nodes.add(known);
            byKey.put(key, known);
            known.arguments().forEach(Node::use);
        }
        return known;
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
