package dev.gradus.core.formula;

import java.util.Arrays;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the instructions that compute nodes one element at a time, in float or in double. */
final class ScalarCode {

    private static final String MATH = "dev/gradus/api/math/GradusMath";
    private static final String ELEMENTS = Type.getInternalName(Elements.class);
    private static final Handle CLASS_DATA = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/MethodHandles",
            "classDataAt",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)Ljava/lang/Object;",
            false);

    /** How a node that is not computed is brought to the stack. */
    interface Leaves {
        void push(Node leaf);
    }

    private final MethodVisitor code;
    private final Type type;
    private final LocalVariables variables;
    private final Leaves leaves;
    private final int[] localOfNode;

    ScalarCode(MethodVisitor code, Type type, int nodes, LocalVariables variables, Leaves leaves) {
        this.code = code;
        this.type = type;
        this.variables = variables;
        this.leaves = leaves;
        this.localOfNode = new int[nodes];
        Arrays.fill(localOfNode, LocalVariables.NONE);
    }

    /** Takes the value of the node from a local variable from now on. */
    void know(Node node, int local) {
        localOfNode[node.id()] = local;
    }

    private void store(Node node) {
        int local = variables.allocate(type);
        localOfNode[node.id()] = local;
        code.visitVarInsn(type.getOpcode(Opcodes.ISTORE), local);
    }

    /** Brings the value of the node to the stack, computing it unless that has been done. */
    void push(Node node) {
        int local = localOfNode[node.id()];
        if (local != LocalVariables.NONE) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            return;
        }
        if (node.op() == Op.CONSTANT) {
            pushNumber(node.value());
            return;
        }
        compute(node);
        if (node.isShared()) {
            store(node);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), localOfNode[node.id()]);
        }
    }

    /** Keeps the value of the node in a local variable, where writing to arrays cannot change it. */
    void keep(Node node) {
        if (node.op() != Op.CONSTANT && localOfNode[node.id()] == LocalVariables.NONE) {
            compute(node);
            store(node);
        }
    }

    private void pushNumber(double value) {
        if (type == Type.FLOAT_TYPE) {
            code.visitLdcInsn((float) value);
        } else {
            code.visitLdcInsn(value);
        }
    }

    private void compute(Node node) {
        switch (node.op()) {
            case INPUT, SCALAR -> leaves.push(node);
            case CALL -> call(node);
            default -> {
                node.arguments().forEach(this::push);
                operation(node);
            }
        }
    }

    private void operation(Node node) {
        switch (node.op()) {
            case NEGATE -> code.visitInsn(type.getOpcode(Opcodes.INEG));
            case PLUS -> code.visitInsn(type.getOpcode(Opcodes.IADD));
            case MINUS -> code.visitInsn(type.getOpcode(Opcodes.ISUB));
            case TIMES -> code.visitInsn(type.getOpcode(Opcodes.IMUL));
            case DIVIDE -> code.visitInsn(type.getOpcode(Opcodes.IDIV));
            case ABS -> invokeStatic("java/lang/Math", "abs", 1);
            case SIGN -> invokeStatic("java/lang/Math", "signum", 1);
            case SQRT -> squareRoot();
            case MIN -> invokeStatic("java/lang/Math", "min", 2);
            case MAX -> invokeStatic("java/lang/Math", "max", 2);
            case WHERE_GREATER -> invokeStatic(ELEMENTS, "whereGreater", 4);
            case WHERE_AT_LEAST -> invokeStatic(ELEMENTS, "whereAtLeast", 4);
            default ->
                invokeStatic(MATH, node.op().methodName(), node.arguments().size());
        }
    }

    private void invokeStatic(String owner, String method, int arguments) {
        String descriptor = "(" + type.getDescriptor().repeat(arguments) + ")" + type.getDescriptor();
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, false);
    }

    /** The root of a float in double, rounded, is the root in float; compilers know the pattern. */
    private void squareRoot() {
        widen();
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Math", "sqrt", "(D)D", false);
        narrow();
    }

    /** Calls a function that is a constant of the generated class, so that the call can be inlined. */
    private void call(Node node) {
        boolean binary = node.arguments().size() == 2;
        String owner = "java/util/function/" + (binary ? "DoubleBinaryOperator" : "DoubleUnaryOperator");
        code.visitLdcInsn(new ConstantDynamic("_", "L" + owner + ";", CLASS_DATA, node.index()));
        for (Node argument : node.arguments()) {
            push(argument);
            widen();
        }
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, owner, "applyAsDouble", binary ? "(DD)D" : "(D)D", true);
        narrow();
    }

    private void widen() {
        if (type == Type.FLOAT_TYPE) {
            code.visitInsn(Opcodes.F2D);
        }
    }

    private void narrow() {
        if (type == Type.FLOAT_TYPE) {
            code.visitInsn(Opcodes.D2F);
        }
    }
}
