package dev.gradus.core.straight;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.formula.Loop;
import dev.gradus.core.formula.Node;
import dev.gradus.core.formula.SumLoop;
import dev.gradus.core.tensor.Matrix;
import dev.gradus.core.tensor.Vector;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes {@link StraightStep#run}. */
final class StepCode extends StraightCode {

    static final String DESCRIPTOR = Type.getMethodDescriptor(
            Type.DOUBLE_TYPE,
            Type.getType(Matrix.class),
            Type.getType(Matrix.class),
            Type.getType(Vector[].class),
            Type.DOUBLE_TYPE,
            Type.DOUBLE_TYPE);

    private static final String VECTOR = Type.getInternalName(Vector.class);
    private static final int INPUTS = 1;
    private static final int STATE = 3;
    private static final int SCALARS = 4;
    private static final int TAKEN = 8;

    /** Arrays that are batches: read from an offset on. */
    private static final int BATCHES = 2;

    private final List<Integer> arrays = new ArrayList<>();
    private final List<Integer> scratch = new ArrayList<>();
    private final int[] offsets = new int[BATCHES];
    private final int[] lengths;

    /**
     * Prepares to write.
     *
     * @param lengths how many elements the loop of each block computes
     */
    StepCode(MethodVisitor code, StraightGraph graph, Precision precision, int[] lengths) {
        super(code, graph, precision, TAKEN);
        this.lengths = lengths;
    }

    @Override
    void begin() {
        for (int batch = 0; batch < BATCHES; batch++) {
            String matrix = Type.getInternalName(Matrix.class);
            code.visitVarInsn(Opcodes.ALOAD, INPUTS + batch);
            arrays.add(keepArray(matrix));
            code.visitVarInsn(Opcodes.ALOAD, INPUTS + batch);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, matrix, "offset", "()I", false);
            offsets[batch] = variables.allocate(Type.INT_TYPE);
            code.visitVarInsn(Opcodes.ISTORE, offsets[batch]);
        }
        int states = graph.stores().stream()
                .mapToInt(store -> store.array() - Recorder.WEIGHTS + 1)
                .max()
                .orElse(1);
        for (int i = 0; i < states; i++) {
            code.visitVarInsn(Opcodes.ALOAD, STATE);
            code.visitLdcInsn(i);
            code.visitInsn(Opcodes.AALOAD);
            arrays.add(keepArray(VECTOR));
        }
        int pieces = graph.blocks().isEmpty()
                ? 0
                : graph.blocks().get(graph.blocks().size() - 1).output() + 1;
        for (int i = 0; i < pieces; i++) {
            pushField("scratch", Vector[].class, i);
            scratch.add(keepArray(VECTOR));
        }
    }

    /** Brings an element of an array in a field to the stack. */
    private void pushField(String field, Class<?> type, int index) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(
                Opcodes.GETFIELD, Type.getInternalName(StraightStep.class), field, Type.getDescriptor(type));
        code.visitLdcInsn(index);
        code.visitInsn(Opcodes.AALOAD);
    }

    @Override
    void pushLeaf(Recorder.Leaf leaf) {
        boolean isScratch = leaf.array() < 0;
        code.visitVarInsn(Opcodes.ALOAD, isScratch ? scratch.get(-1 - leaf.array()) : arrays.get(leaf.array()));
        code.visitLdcInsn(leaf.index());
        if (!isScratch && leaf.array() < BATCHES) {
            code.visitVarInsn(Opcodes.ILOAD, offsets[leaf.array()]);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(type.getOpcode(Opcodes.IALOAD));
    }

    @Override
    void pushScalar(Node scalar) {
        code.visitVarInsn(Opcodes.DLOAD, SCALARS + scalar.index() * Type.DOUBLE_TYPE.getSize());
    }

    @Override
    void pushPlace(StraightGraph.Store store) {
        code.visitVarInsn(Opcodes.ALOAD, arrays.get(store.array()));
        code.visitLdcInsn(store.index());
    }

    @Override
    void store() {
        code.visitInsn(type.getOpcode(Opcodes.IASTORE));
    }

    @Override
    void end() {
        for (int i = 0; i < lengths.length; i++) {
            block(graph.blocks().get(i), i);
        }
        int loss = loss();
        Label finite = new Label();
        code.visitVarInsn(Opcodes.DLOAD, loss);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Double", "isFinite", "(D)Z", false);
        code.visitJumpInsn(Opcodes.IFNE, finite);
        code.visitVarInsn(Opcodes.DLOAD, loss);
        code.visitInsn(Opcodes.DRETURN);
        code.visitLabel(finite);
        stores();
        code.visitVarInsn(Opcodes.DLOAD, loss);
        code.visitInsn(Opcodes.DRETURN);
    }

    private void block(Block block, int number) {
        for (Block.Fill fill : block.fills()) {
            for (int i = 0; i < fill.values().size(); i++) {
                code.visitVarInsn(Opcodes.ALOAD, scratch.get(fill.scratch()));
                code.visitLdcInsn(i);
                push(fill.values().get(i));
                store();
            }
        }
        pushField("loops", Loop[].class, number);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitLdcInsn(lengths[number]);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Type.getInternalName(Loop.class), "run", "(II)V", false);
    }

    /** The sum of {@link SumLoop}, times the factor. */
    private int loss() {
        code.visitLdcInsn(graph.factor());
        pushSum(0, 1);
        code.visitInsn(Opcodes.DMUL);
        int loss = variables.allocate(Type.DOUBLE_TYPE);
        code.visitVarInsn(Opcodes.DSTORE, loss);
        return loss;
    }

    /** Adds up the accumulators first, first + step, …: in pairs that are half of all apart, as the loop does. */
    private void pushSum(int first, int step) {
        if (step == SumLoop.ACCUMULATORS) {
            code.visitInsn(Opcodes.DCONST_0);
            for (int i = first; i < graph.summed().size(); i += step) {
                push(graph.summed().get(i));
                widen();
                code.visitInsn(Opcodes.DADD);
            }
            return;
        }
        pushSum(first, 2 * step);
        pushSum(first + step, 2 * step);
        code.visitInsn(Opcodes.DADD);
    }
}
