package dev.gradus.simd.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Generated loops with copied instructions, run often enough to be compiled to machine code. */
class VectorMathCodeTest {
    static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    private static final int COUNT = 1 << 12;
    private static final int RUNS = 150;
    private static final String HERE = Type.getInternalName(VectorMathCodeTest.class);

    static List<Functions.Versions> functions() {
        return Functions.all();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void copiedInstructionsGiveTheBitsOfThePlainFunctionInDoubles(Functions.Versions function) throws Throwable {
        MethodHandle loop = loop(function, DoubleVector.class, double[].class, "DOUBLES", DOUBLES.length());
        double[] x = Arguments.doubles(COUNT, 3);
        double[] y = Arguments.doubles(COUNT, 4);
        double[] expected = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            expected[i] = function.ofDoubles().apply(x[i], y[i]);
        }
        double[] actual = new double[COUNT];
        for (int i = 0; i < RUNS; i++) {
            loop.invokeExact(x, y, actual, COUNT);
            assertArrayEquals(expected, actual);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void copiedInstructionsGiveTheBitsOfThePlainFunctionInFloats(Functions.Versions function) throws Throwable {
        MethodHandle loop = loop(function, FloatVector.class, float[].class, "FLOATS", FLOATS.length());
        float[] x = Arguments.floats(COUNT, 3);
        float[] y = Arguments.floats(COUNT, 4);
        float[] expected = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            expected[i] = function.ofFloats().apply(x[i], y[i]);
        }
        float[] actual = new float[COUNT];
        for (int i = 0; i < RUNS; i++) {
            loop.invokeExact(x, y, actual, COUNT);
            assertArrayEquals(expected, actual);
        }
    }

    @Test
    void refusesFunctionsThatDoNotExist() {
        VectorMathCode code = new VectorMathCode(new ClassWriter(0).visitMethod(0, "m", "()V", null, null));
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> code.write("gamma", "(Ljdk/incubator/vector/FloatVector;)Ljdk/incubator/vector/FloatVector;", 0));
        assertEquals(
                "VectorMath has no gamma(Ljdk/incubator/vector/FloatVector;)Ljdk/incubator/vector/FloatVector;",
                e.getMessage());
    }

    /** {@code for (int i = 0; i < n; i += lanes) function(x[i…], y[i…]).intoArray(result, i);}. */
    private static MethodHandle loop(
            Functions.Versions function, Class<?> vectorClass, Class<?> arrayClass, String species, int lanes)
            throws ReflectiveOperationException {
        Type vector = Type.getType(vectorClass);
        Type array = Type.getType(arrayClass);
        Type none = Type.VOID_TYPE;
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL, HERE + "Loop", null, "java/lang/Object", null);
        String descriptor = Type.getMethodDescriptor(none, array, array, array, Type.INT_TYPE);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "run", descriptor, null, null);
        code.visitCode();
        int index = 4;
        code.visitInsn(Opcodes.ICONST_0);
        code.visitVarInsn(Opcodes.ISTORE, index);
        Label test = new Label();
        Label end = new Label();
        code.visitLabel(test);
        code.visitVarInsn(Opcodes.ILOAD, index);
        code.visitVarInsn(Opcodes.ILOAD, 3);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        Type speciesType = Type.getType(VectorSpecies.class);
        String load = Type.getMethodDescriptor(vector, speciesType, array, Type.INT_TYPE);
        for (int argument = 0; argument < function.arguments(); argument++) {
            code.visitFieldInsn(Opcodes.GETSTATIC, HERE, species, speciesType.getDescriptor());
            code.visitVarInsn(Opcodes.ALOAD, argument);
            code.visitVarInsn(Opcodes.ILOAD, index);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, vector.getInternalName(), "fromArray", load, false);
        }
        Type[] arguments = function.arguments() == 2 ? new Type[] {vector, vector} : new Type[] {vector};
        new VectorMathCode(code).write(function.name(), Type.getMethodDescriptor(vector, arguments), index + 1);
        code.visitVarInsn(Opcodes.ALOAD, 2);
        code.visitVarInsn(Opcodes.ILOAD, index);
        String store = Type.getMethodDescriptor(none, array, Type.INT_TYPE);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, vector.getInternalName(), "intoArray", store, false);
        code.visitIincInsn(index, lanes);
        code.visitJumpInsn(Opcodes.GOTO, test);
        code.visitLabel(end);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClass(writer.toByteArray(), true);
        MethodType type = MethodType.methodType(void.class, arrayClass, arrayClass, arrayClass, int.class);
        return lookup.findStatic(lookup.lookupClass(), "run", type);
    }
}
