package dev.gradus.core.straight;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.formula.Loop;
import dev.gradus.core.tensor.Vector;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A generated class with the code of a pass. */
final class PassClass {

    /** HotSpot never compiles a method of more bytes than this. */
    private static final int HUGE_METHOD = 8000;

    private static final String NAME = PassClass.class.getPackageName().replace('.', '/') + "/CompiledPass";

    /** Null if the virtual machine would not compile the code. */
    private final MethodHandle constructor;

    private PassClass(ClassWriter writer, int length, MethodType constructor) {
        this.constructor = length > HUGE_METHOD ? null : define(writer, constructor);
    }

    /** Writes a step, which gets loops and scratch memory. */
    static PassClass step(StraightGraph graph, Precision precision, int[] lengths) {
        MethodType constructor = MethodType.methodType(void.class, Loop[].class, Vector[].class);
        ClassWriter writer = start(StraightStep.class, constructor);
        StepCode code = new StepCode(run(writer, StepCode.DESCRIPTOR), graph, precision, lengths);
        return new PassClass(writer, code.write(), constructor);
    }

    /** Writes a prediction, which needs nothing. */
    static PassClass prediction(StraightGraph graph, Precision precision) {
        MethodType constructor = MethodType.methodType(void.class);
        ClassWriter writer = start(StraightPrediction.class, constructor);
        PredictionCode code = new PredictionCode(run(writer, PredictionCode.DESCRIPTOR), graph, precision);
        return new PassClass(writer, code.write(), constructor);
    }

    boolean isUseful() {
        return constructor != null;
    }

    /** Returns an instance, given what its constructor takes. */
    Object make(Object... arguments) {
        try {
            return constructor.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw refused(e);
        }
    }

    private static ClassWriter start(Class<?> parent, MethodType constructor) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        String superName = Type.getInternalName(parent);
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, superName, null);
        String descriptor = constructor.toMethodDescriptorString();
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", descriptor, null, null);
        code.visitCode();
        for (int i = 0; i <= constructor.parameterCount(); i++) {
            code.visitVarInsn(Opcodes.ALOAD, i);
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, "<init>", descriptor, false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        return writer;
    }

    private static MethodVisitor run(ClassWriter writer, String descriptor) {
        return writer.visitMethod(Opcodes.ACC_PUBLIC, "run", descriptor, null, null);
    }

    private static MethodHandle define(ClassWriter writer, MethodType constructor) {
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(writer.toByteArray(), true);
            return hidden.findConstructor(hidden.lookupClass(), constructor);
        } catch (IllegalAccessException | NoSuchMethodException e) {
            throw refused(e);
        }
    }

    private static IllegalStateException refused(Throwable cause) {
        return new IllegalStateException("generated code was refused", cause);
    }
}
