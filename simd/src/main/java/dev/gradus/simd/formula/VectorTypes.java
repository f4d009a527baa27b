package dev.gradus.simd.formula;

import dev.gradus.core.formula.LoopClass;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The names and descriptors of the Vector API for one type of element. */
record VectorTypes(Type element, Type vector) {

    private static final String PACKAGE = "jdk/incubator/vector/";
    private static final String SPECIES = PACKAGE + "VectorSpecies";
    private static final String MASK = PACKAGE + "VectorMask";
    private static final String COMPARISON = PACKAGE + "VectorOperators$Comparison";

    static VectorTypes of(Type element) {
        String vector = PACKAGE + (element == Type.FLOAT_TYPE ? "FloatVector" : "DoubleVector");
        return new VectorTypes(element, Type.getObjectType(vector));
    }

    void pushSpecies(MethodVisitor code) {
        code.visitLdcInsn(LoopClass.constant(0, SPECIES));
    }

    void pushNumber(MethodVisitor code, double value) {
        if (element == Type.FLOAT_TYPE) {
            code.visitLdcInsn((float) value);
        } else {
            code.visitLdcInsn(value);
        }
    }

    /** species, number → vector. */
    void broadcast(MethodVisitor code) {
        invokeStatic(code, "broadcast", "(L" + SPECIES + ";" + element.getDescriptor() + ")");
    }

    /** species, array, index → vector. */
    void load(MethodVisitor code) {
        invokeStatic(code, "fromArray", "(L" + SPECIES + ";[" + element.getDescriptor() + "I)");
    }

    private void invokeStatic(MethodVisitor code, String method, String arguments) {
        String descriptor = arguments + vector.getDescriptor();
        code.visitMethodInsn(Opcodes.INVOKESTATIC, vector.getInternalName(), method, descriptor, false);
    }

    /** vector, array, index →. */
    void store(MethodVisitor code) {
        String descriptor = "([" + element.getDescriptor() + "I)V";
        invoke(code, "intoArray", descriptor);
    }

    /** vector → vector. */
    void unary(MethodVisitor code, String method) {
        String descriptor = "()" + vector.getDescriptor();
        invoke(code, method, descriptor);
    }

    /** vector, vector → vector. */
    void binary(MethodVisitor code, String method) {
        String descriptor = "(L" + PACKAGE + "Vector;)" + vector.getDescriptor();
        invoke(code, method, descriptor);
    }

    /** → an operator of the Vector API. */
    void pushOperator(MethodVisitor code, String name) {
        code.visitFieldInsn(Opcodes.GETSTATIC, PACKAGE + "VectorOperators", name, "L" + COMPARISON + ";");
    }

    /** vector, operator, vector → mask. */
    void compare(MethodVisitor code) {
        invoke(code, "compare", "(L" + COMPARISON + ";L" + PACKAGE + "Vector;)L" + MASK + ";");
    }

    /** vector, operator, number → mask. */
    void compareWithNumber(MethodVisitor code) {
        invoke(code, "compare", "(L" + COMPARISON + ";" + element.getDescriptor() + ")L" + MASK + ";");
    }

    /** vector, other vector, mask → vector, of the other where the mask is set. */
    void blend(MethodVisitor code) {
        invoke(code, "blend", "(L" + PACKAGE + "Vector;L" + MASK + ";)" + vector.getDescriptor());
    }

    /** vector, number, mask → vector, the number where the mask is set. */
    void blendNumber(MethodVisitor code) {
        invoke(code, "blend", "(" + element.getDescriptor() + "L" + MASK + ";)" + vector.getDescriptor());
    }

    private void invoke(MethodVisitor code, String method, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, vector.getInternalName(), method, descriptor, false);
    }

    /** The descriptor of a method that takes and returns vectors. */
    String function(int arguments) {
        return "(" + vector.getDescriptor().repeat(arguments) + ")" + vector.getDescriptor();
    }
}
