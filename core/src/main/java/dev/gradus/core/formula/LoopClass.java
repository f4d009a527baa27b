package dev.gradus.core.formula;

import dev.gradus.api.tensor.Precision;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A subclass of {@link FloatLoop} or {@link DoubleLoop} that is being written. */
public final class LoopClass {

    /** HotSpot never compiles a method of more bytes than this; it would run some fifty times slower. */
    private static final int HUGE_METHOD = 8000;

    /** No method for a graph of more nodes can be small enough. */
    private static final int MOST_NODES = HUGE_METHOD / 4;

    private static final Handle CONSTANTS = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/MethodHandles",
            "classDataAt",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)Ljava/lang/Object;",
            false);

    private final Graph graph;
    private final Precision precision;
    private final String name;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    private int longestMethod;

    /** Returns whether a loop for this graph is certainly too large to be compiled to machine code. */
    public static boolean isTooLarge(Graph graph) {
        return graph.nodes().size() > MOST_NODES;
    }

    /**
     * Starts a class.
     *
     * @param neighbour the class that will define it
     * @param interfaces what it implements beside
     */
    public LoopClass(Class<?> neighbour, Graph graph, Precision precision, String backend, Class<?>... interfaces) {
        this.graph = graph;
        this.precision = precision;
        this.name = neighbour.getPackageName().replace('.', '/') + "/CompiledLoop";
        String[] names = Arrays.stream(interfaces).map(Type::getInternalName).toArray(String[]::new);
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, name, null, superName(), names);
        constructor();
        fresh();
        backend(backend);
    }

    /** Returns the program. */
    public Graph graph() {
        return graph;
    }

    /** Returns the internal name of the class. */
    public String name() {
        return name;
    }

    /** Returns the internal name of the class that it extends. */
    public String superName() {
        return Type.getInternalName(precision == Precision.FLOAT32 ? FloatLoop.class : DoubleLoop.class);
    }

    /** Returns the type of an element. */
    public Type type() {
        return precision == Precision.FLOAT32 ? Type.FLOAT_TYPE : Type.DOUBLE_TYPE;
    }

    /** Returns what loads an object given to {@link #define}: to compilers a constant, like a literal. */
    public static ConstantDynamic constant(int place, String internalName) {
        return new ConstantDynamic("_", "L" + internalName + ";", CONSTANTS, place);
    }

    /** Starts a method. */
    public MethodVisitor method(String method, String descriptor) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, method, descriptor, null, null);
        code.visitCode();
        return code;
    }

    /** Ends a method and returns its length in bytes. */
    public int end(MethodVisitor code) {
        Label end = new Label();
        code.visitLabel(end);
        longestMethod = Math.max(longestMethod, end.getOffset());
        code.visitMaxs(0, 0);
        code.visitEnd();
        return end.getOffset();
    }

    /**
     * Defines the class and returns an instance; empty if the virtual machine would not compile it to machine code.
     *
     * @param lookup of a class in the package of the neighbour
     * @param constants the objects that the code refers to by their places in this list
     */
    public Optional<Loop> define(MethodHandles.Lookup lookup, List<?> constants) {
        byte[] bytes;
        try {
            bytes = writer.toByteArray();
        } catch (MethodTooLargeException e) {
            return Optional.empty();
        }
        if (longestMethod > HUGE_METHOD) {
            return Optional.empty();
        }
        try {
            MethodHandles.Lookup hidden = lookup.defineHiddenClassWithClassData(bytes, constants, true);
            MethodType constructor = MethodType.methodType(void.class);
            return Optional.of((Loop)
                    hidden.findConstructor(hidden.lookupClass(), constructor).invoke());
        } catch (Throwable e) {
            throw new IllegalStateException("generated code of " + graph + " was refused", e);
        }
    }

    private void constructor() {
        MethodVisitor code = method("<init>", "()V");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLdcInsn(graph.inputs());
        code.visitLdcInsn(graph.outputs().size());
        code.visitLdcInsn(graph.scalars());
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName(), "<init>", "(III)V", false);
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    private void fresh() {
        MethodVisitor code = method("fresh", "()" + Type.getDescriptor(Loop.class));
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "()V", false);
        code.visitInsn(Opcodes.ARETURN);
        end(code);
    }

    private void backend(String backend) {
        MethodVisitor code = method("backend", "()Ljava/lang/String;");
        code.visitLdcInsn(backend);
        code.visitInsn(Opcodes.ARETURN);
        end(code);
    }
}
