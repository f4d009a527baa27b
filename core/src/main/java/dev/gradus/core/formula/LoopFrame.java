package dev.gradus.core.formula;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The beginning of a method {@code (int from, int to)} that loops over elements: arrays, offsets and everything that is
 * the same for all elements are brought into local variables.
 */
public final class LoopFrame {

    /** The local variable that holds the first element's index. */
    public static final int FROM = 1;

    /** The local variable that holds the index behind the last element. */
    public static final int TO = 2;

    private static final int TAKEN = 3;

    private final MethodVisitor code;
    private final LoopClass owner;
    private final LocalVariables variables = new LocalVariables(TAKEN);
    private final int[] arrays;
    private final int[] offsets;
    private Map<Node, Integer> uniforms;

    /** Writes the beginning of a method. */
    public LoopFrame(MethodVisitor code, LoopClass owner) {
        this.code = code;
        this.owner = owner;
        int slots = owner.graph().inputs() + owner.graph().outputs().size();
        arrays = new int[slots];
        offsets = new int[slots];
        String arrayDescriptor = "[" + owner.type().getDescriptor();
        for (int slot = 0; slot < slots; slot++) {
            pushElement("arrays", "[" + arrayDescriptor, slot, Opcodes.AALOAD);
            arrays[slot] = store(Type.getType(arrayDescriptor));
            pushElement("offsets", "[I", slot, Opcodes.IALOAD);
            offsets[slot] = store(Type.INT_TYPE);
        }
        uniforms();
    }

    /** Returns the free local variables. */
    public LocalVariables variables() {
        return variables;
    }

    /** Returns the local variable that holds an array; inputs come first, then outputs. */
    public int array(int slot) {
        return arrays[slot];
    }

    /** Returns the local variable that holds an array's offset. */
    public int offset(int slot) {
        return offsets[slot];
    }

    /**
     * Returns the local variables, of the type of an element, that hold what is the same for all elements, for those
     * nodes that meet elements and are not constants.
     */
    public Map<Node, Integer> uniformValues() {
        return uniforms;
    }

    private void pushElement(String field, String descriptor, int index, int load) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, owner.superName(), field, descriptor);
        code.visitLdcInsn(index);
        code.visitInsn(load);
    }

    private int store(Type type) {
        int local = variables.allocate(type);
        code.visitVarInsn(type.getOpcode(Opcodes.ISTORE), local);
        return local;
    }

    private void uniforms() {
        Graph graph = owner.graph();
        UniformCode uniform = new UniformCode(
                code,
                owner.type(),
                graph.nodes().size(),
                variables,
                scalar -> pushElement("scalars", "[D", scalar.index(), Opcodes.DALOAD));
        graph.nodes().forEach(uniform::computeArguments);
        graph.outputs().forEach(uniform::compute);
        uniforms = uniform.locals();
    }
}
