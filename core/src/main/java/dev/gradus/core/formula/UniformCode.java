package dev.gradus.core.formula;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the instructions that compute what is the same for all elements: in double precision, rounded where it meets
 * the elements.
 */
public final class UniformCode {

    private final MethodVisitor code;
    private final Type type;
    private final LocalVariables variables;
    private final ScalarCode exact;
    private final Map<Node, Integer> locals = new HashMap<>();

    /**
     * Starts with nothing computed.
     *
     * @param type that of the elements
     * @param nodes how many there are
     * @param scalars brings a scalar to the stack, as a double
     */
    public UniformCode(MethodVisitor code, Type type, int nodes, LocalVariables variables, ScalarCode.Leaves scalars) {
        this.code = code;
        this.type = type;
        this.variables = variables;
        this.exact = new ScalarCode(code, Type.DOUBLE_TYPE, nodes, variables, scalars);
    }

    /** Computes the operands of a node that differs between elements, as far as they do not. */
    public void computeArguments(Node node) {
        if (!node.isUniform()) {
            node.arguments().forEach(this::compute);
        }
    }

    /** Computes a node, unless it differs between elements or is a constant. */
    public void compute(Node node) {
        if (!node.isUniform() || node.op() == Op.CONSTANT || locals.containsKey(node)) {
            return;
        }
        exact.push(node);
        if (type == Type.FLOAT_TYPE) {
            code.visitInsn(Opcodes.D2F);
        }
        int local = variables.allocate(type);
        code.visitVarInsn(type.getOpcode(Opcodes.ISTORE), local);
        locals.put(node, local);
    }

    /** Returns the local variables, of the type of an element, that hold what was computed. */
    public Map<Node, Integer> locals() {
        return locals;
    }
}
