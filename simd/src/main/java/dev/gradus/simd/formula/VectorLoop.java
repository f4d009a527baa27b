package dev.gradus.simd.formula;

import dev.gradus.core.formula.Graph;
import dev.gradus.core.formula.LoopClass;
import dev.gradus.core.formula.LoopFrame;
import dev.gradus.core.formula.Node;
import dev.gradus.core.formula.Op;
import dev.gradus.core.formula.PlainLoop;
import dev.gradus.core.warmup.Gate;
import jdk.incubator.vector.VectorSpecies;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the methods of a loop over vectors. */
final class VectorLoop {

    private static final String RANGE = "(II)V";
    private static final String VECTORS = "vectors";
    private static final String REST = "rest";
    private static final String GATE = Type.getInternalName(Gate.class);

    /**
     * Beyond some 2500 bytes of operations on doubles and 4000 on floats, HotSpot runs out of room for its graph while
     * it inlines them, and the loop becomes slower than one without vectors.
     */
    private static final int MOST_BYTES_OF_DOUBLES = 2200;

    private static final int MOST_BYTES_OF_FLOATS = 3000;

    private final LoopClass owner;
    private final VectorTypes types;
    private final int lanes;

    private VectorLoop(LoopClass owner, VectorSpecies<?> species) {
        this.owner = owner;
        this.types = VectorTypes.of(owner.type());
        this.lanes = species.length();
    }

    /** Writes the methods; returns whether the virtual machine will turn vectors into registers in a loop so long. */
    static boolean write(LoopClass owner, VectorSpecies<?> species) {
        VectorLoop loop = new VectorLoop(owner, species);
        loop.run();
        loop.lanes();
        boolean floats = species.elementType() == float.class;
        boolean fits = loop.vectors() <= (floats ? MOST_BYTES_OF_FLOATS : MOST_BYTES_OF_DOUBLES);
        PlainLoop.write(owner, REST);
        return fits;
    }

    /**
     * <pre>
     * if (!gate.isOpen(to - from)) {
     *     rest(from, to);
     *     return;
     * }
     * end = from + ((to - from) &amp; -lanes);
     * if (from &lt; end) vectors(from, end);
     * if (end &lt; to) rest(end, to);
     * </pre>
     */
    private void run() {
        MethodVisitor code = owner.method("run", RANGE);
        int end = LoopFrame.TO + 1;
        restIfClosed(code);
        code.visitVarInsn(Opcodes.ILOAD, LoopFrame.FROM);
        code.visitVarInsn(Opcodes.ILOAD, LoopFrame.TO);
        code.visitVarInsn(Opcodes.ILOAD, LoopFrame.FROM);
        code.visitInsn(Opcodes.ISUB);
        code.visitLdcInsn(-lanes);
        code.visitInsn(Opcodes.IAND);
        code.visitInsn(Opcodes.IADD);
        code.visitVarInsn(Opcodes.ISTORE, end);
        callUnlessEmpty(code, VECTORS, LoopFrame.FROM, end);
        callUnlessEmpty(code, REST, end, LoopFrame.TO);
        code.visitInsn(Opcodes.RETURN);
        owner.end(code);
    }

    private void lanes() {
        MethodVisitor code = owner.method("lanes", "()I");
        code.visitLdcInsn(lanes);
        code.visitInsn(Opcodes.IRETURN);
        owner.end(code);
    }

    private void restIfClosed(MethodVisitor code) {
        Label open = new Label();
        code.visitLdcInsn(LoopClass.constant(1, GATE));
        code.visitVarInsn(Opcodes.ILOAD, LoopFrame.TO);
        code.visitVarInsn(Opcodes.ILOAD, LoopFrame.FROM);
        code.visitInsn(Opcodes.ISUB);
        code.visitInsn(Opcodes.I2L);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, GATE, "isOpen", "(J)Z", false);
        code.visitJumpInsn(Opcodes.IFNE, open);
        call(code, REST, LoopFrame.FROM, LoopFrame.TO);
        code.visitInsn(Opcodes.RETURN);
        code.visitLabel(open);
    }

    private void call(MethodVisitor code, String method, int from, int to) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ILOAD, from);
        code.visitVarInsn(Opcodes.ILOAD, to);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner.name(), method, RANGE, false);
    }

    private void callUnlessEmpty(MethodVisitor code, String method, int from, int to) {
        Label empty = new Label();
        code.visitVarInsn(Opcodes.ILOAD, from);
        code.visitVarInsn(Opcodes.ILOAD, to);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, empty);
        call(code, method, from, to);
        code.visitLabel(empty);
    }

    private int vectors() {
        MethodVisitor code = owner.method(VECTORS, RANGE);
        LoopFrame frame = new LoopFrame(code, owner);
        VectorCode vector = new VectorCode(code, owner, types, frame);
        broadcasts(code, frame, vector);
        Label test = new Label();
        Label end = new Label();
        code.visitLabel(test);
        code.visitVarInsn(Opcodes.ILOAD, LoopFrame.FROM);
        code.visitVarInsn(Opcodes.ILOAD, LoopFrame.TO);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        step(code, frame, vector);
        code.visitIincInsn(LoopFrame.FROM, lanes);
        code.visitJumpInsn(Opcodes.GOTO, test);
        code.visitLabel(end);
        code.visitInsn(Opcodes.RETURN);
        return owner.end(code);
    }

    /** What is the same for all elements becomes a vector before the loop starts. */
    private void broadcasts(MethodVisitor code, LoopFrame frame, VectorCode vector) {
        frame.uniformValues().forEach((node, local) -> {
            types.pushSpecies(code);
            code.visitVarInsn(owner.type().getOpcode(Opcodes.ILOAD), local);
            vector.broadcast(node);
        });
        for (Node node : owner.graph().nodes()) {
            if (node.op() == Op.CONSTANT) {
                types.pushSpecies(code);
                types.pushNumber(code, node.value());
                vector.broadcast(node);
            }
        }
    }

    private void step(MethodVisitor code, LoopFrame frame, VectorCode vector) {
        Graph graph = owner.graph();
        graph.outputs().forEach(vector::keep);
        for (int i = 0; i < graph.outputs().size(); i++) {
            int slot = graph.inputs() + i;
            vector.push(graph.outputs().get(i));
            code.visitVarInsn(Opcodes.ALOAD, frame.array(slot));
            VectorCode.pushIndex(code, frame, slot);
            types.store(code);
        }
    }
}
