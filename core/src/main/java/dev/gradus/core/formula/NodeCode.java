package dev.gradus.core.formula;

import java.util.Arrays;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the instructions that compute nodes, each at most once; subclasses know the instructions. */
public abstract class NodeCode {

    /** Where instructions go. */
    protected final MethodVisitor code;

    private final Type type;
    private final LocalVariables variables;
    private final int[] localOfNode;

    /**
     * Starts with nothing computed.
     *
     * @param type the type of a value on the stack
     * @param nodes how many there are
     */
    protected NodeCode(MethodVisitor code, Type type, int nodes, LocalVariables variables) {
        this.code = code;
        this.type = type;
        this.variables = variables;
        this.localOfNode = new int[nodes];
        Arrays.fill(localOfNode, LocalVariables.NONE);
    }

    /** Takes the value of the node from a local variable from now on. */
    public final void know(Node node, int local) {
        localOfNode[node.id()] = local;
    }

    /** Keeps the value of the node in a local variable, where writing to arrays cannot change it. */
    public final void keep(Node node) {
        if (localOfNode[node.id()] == LocalVariables.NONE) {
            compute(node);
            store(node);
        }
    }

    /** Brings the value of the node to the stack, computing it unless that has been done. */
    public final void push(Node node) {
        if (localOfNode[node.id()] == LocalVariables.NONE) {
            compute(node);
            if (!node.isShared() || node.op() == Op.CONSTANT) {
                return;
            }
            store(node);
        }
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), localOfNode[node.id()]);
    }

    /** Takes the value on the stack as that of the node, from now on in a local variable. */
    protected final void store(Node node) {
        int local = variables.allocate(type);
        localOfNode[node.id()] = local;
        code.visitVarInsn(type.getOpcode(Opcodes.ISTORE), local);
    }

    /** Brings the operands of the node to the stack. */
    protected final void pushArguments(Node node) {
        for (Node argument : node.arguments()) {
            push(argument);
        }
    }

    /** Writes the instructions that leave the value of the node on the stack, with {@link #push} for its operands. */
    protected abstract void compute(Node node);
}
