package dev.gradus.core.formula;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the instructions that compute nodes one element at a time, in float or in double. */
public final class ScalarCode extends NodeCode {

    private static final String MATH = "dev/gradus/api/math/GradusMath";
    private static final String ELEMENTS = Type.getInternalName(Elements.class);

    /** How an element or a scalar is brought to the stack. */
    @FunctionalInterface
    public interface Leaves {

        /** Writes the instructions that push it. */
        void push(Node leaf);
    }

    private final Type type;
    private final Leaves leaves;

    /**
     * Starts with nothing computed.
     *
     * @param type what is computed in
     * @param nodes how many there are
     */
    public ScalarCode(MethodVisitor code, Type type, int nodes, LocalVariables variables, Leaves leaves) {
        super(code, type, nodes, variables);
        this.type = type;
        this.leaves = leaves;
    }

    private void pushNumber(double value) {
        if (type == Type.FLOAT_TYPE) {
            code.visitLdcInsn((float) value);
        } else {
            code.visitLdcInsn(value);
        }
    }

    @Override
    protected void compute(Node node) {
        switch (node.op()) {
            case CONSTANT -> pushNumber(node.value());
            case INPUT, SCALAR -> leaves.push(node);
            case CALL -> call(node);
            default -> {
                pushArguments(node);
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
            case FMA -> invokeStatic("java/lang/Math", "fma", 3);
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
        code.visitLdcInsn(LoopClass.constant(node.index(), owner));
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
