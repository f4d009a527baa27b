package dev.gradus.core.straight;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.formula.Node;
import dev.gradus.core.tensor.Vector;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes {@link StraightPrediction#run}. */
final class PredictionCode extends StraightCode {

    static final String DESCRIPTOR = Type.getMethodDescriptor(
            Type.VOID_TYPE, Type.getType(Vector.class), Type.getType(double[].class), Type.getType(double[].class));

    private static final int PARAMETERS = 1;
    private static final int INPUTS = 2;
    private static final int OUTPUTS = 3;
    private static final int TAKEN = 4;

    private int weights;

    PredictionCode(MethodVisitor code, StraightGraph graph, Precision precision) {
        super(code, graph, precision, TAKEN);
    }

    @Override
    void begin() {
        code.visitVarInsn(Opcodes.ALOAD, PARAMETERS);
        weights = keepArray(Type.getInternalName(Vector.class));
    }

    @Override
    void pushLeaf(Recorder.Leaf leaf) {
        boolean isInput = leaf.array() == Recorder.INPUTS;
        code.visitVarInsn(Opcodes.ALOAD, isInput ? INPUTS : weights);
        code.visitLdcInsn(leaf.index());
        if (isInput) {
            code.visitInsn(Opcodes.DALOAD);
            narrow();
        } else {
            code.visitInsn(type.getOpcode(Opcodes.IALOAD));
        }
    }

    @Override
    void pushScalar(Node scalar) {
        throw new IllegalStateException("a prediction depends on no scalar");
    }

    @Override
    void pushPlace(StraightGraph.Store store) {
        code.visitVarInsn(Opcodes.ALOAD, OUTPUTS);
        code.visitLdcInsn(store.index());
    }

    @Override
    void store() {
        widen();
        code.visitInsn(Opcodes.DASTORE);
    }

    @Override
    void end() {
        stores();
        code.visitInsn(Opcodes.RETURN);
    }
}
