package dev.gradus.simd.formula;

import dev.gradus.core.formula.LoopClass;
import dev.gradus.core.formula.LoopFrame;
import dev.gradus.core.formula.Node;
import dev.gradus.core.formula.NodeCode;
import dev.gradus.simd.math.VectorMathCode;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the instructions that compute nodes for a vector of elements. */
final class VectorCode extends NodeCode {

    private final VectorTypes types;
    private final LoopFrame frame;
    private final VectorMathCode functions;

    VectorCode(MethodVisitor code, LoopClass owner, VectorTypes types, LoopFrame frame) {
        super(code, types.vector(), owner.graph().nodes().size(), frame.variables());
        this.types = types;
        this.frame = frame;
        this.functions = new VectorMathCode(code);
    }

    /** Takes the value of the node from species and number on the stack. */
    void broadcast(Node node) {
        types.broadcast(code);
        store(node);
    }

    static void pushIndex(MethodVisitor code, LoopFrame frame, int slot) {
        code.visitVarInsn(Opcodes.ILOAD, LoopFrame.FROM);
        code.visitVarInsn(Opcodes.ILOAD, frame.offset(slot));
        code.visitInsn(Opcodes.IADD);
    }

    @Override
    protected void compute(Node node) {
        switch (node.op()) {
            case INPUT -> load(node.index());
            case SIGN -> sign(node);
            case WHERE_GREATER -> where(node, "GT");
            case WHERE_AT_LEAST -> where(node, "GE");
            default -> {
                pushArguments(node);
                operation(node);
            }
        }
    }

    private void operation(Node node) {
        switch (node.op()) {
            case NEGATE -> types.unary(code, "neg");
            case ABS -> types.unary(code, "abs");
            case SQRT -> types.unary(code, "sqrt");
            case PLUS -> types.binary(code, "add");
            case MINUS -> types.binary(code, "sub");
            case TIMES -> types.binary(code, "mul");
            case DIVIDE -> types.binary(code, "div");
            case MIN -> types.binary(code, "min");
            case MAX -> types.binary(code, "max");
            default -> {
                String descriptor = types.function(node.arguments().size());
                functions.write(
                        node.op().methodName(), descriptor, frame.variables().firstFree());
            }
        }
    }

    /** otherwise.blend(then, left.compare(…, right)). */
    private void where(Node node, String comparison) {
        push(node.argument(3));
        push(node.argument(2));
        push(node.argument(0));
        types.pushOperator(code, comparison);
        push(node.argument(1));
        types.compare(code);
        types.blend(code);
    }

    /** x.blend(−1, x.compare(LT, 0)).blend(1, x.compare(GT, 0)), which leaves ±0 and NaN as they are. */
    private void sign(Node node) {
        Node x = node.argument(0);
        keep(x);
        push(x);
        blendWhere(x, -1, "LT");
        blendWhere(x, 1, "GT");
    }

    private void blendWhere(Node x, double value, String comparison) {
        types.pushNumber(code, value);
        push(x);
        types.pushOperator(code, comparison);
        types.pushNumber(code, 0);
        types.compareWithNumber(code);
        types.blendNumber(code);
    }

    private void load(int slot) {
        types.pushSpecies(code);
        code.visitVarInsn(Opcodes.ALOAD, frame.array(slot));
        pushIndex(code, frame, slot);
        types.load(code);
    }
}
