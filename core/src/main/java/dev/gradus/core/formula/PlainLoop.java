package dev.gradus.core.formula;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the method that computes one element after the other. */
public final class PlainLoop {

    private final MethodVisitor code;
    private final LoopClass owner;
    private final LoopFrame frame;
    private final int index;

    private PlainLoop(MethodVisitor code, LoopClass owner) {
        this.code = code;
        this.owner = owner;
        this.frame = new LoopFrame(code, owner);
        this.index = LoopFrame.FROM;
    }

    /** Adds a method {@code (int from, int to)} of this name to a class. */
    public static void write(LoopClass owner, String method) {
        MethodVisitor code = owner.method(method, "(II)V");
        new PlainLoop(code, owner).write();
        owner.end(code);
    }

    private void write() {
        Label test = new Label();
        Label end = new Label();
        code.visitLabel(test);
        code.visitVarInsn(Opcodes.ILOAD, index);
        code.visitVarInsn(Opcodes.ILOAD, LoopFrame.TO);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        element();
        code.visitIincInsn(index, 1);
        code.visitJumpInsn(Opcodes.GOTO, test);
        code.visitLabel(end);
        code.visitInsn(Opcodes.RETURN);
    }

    private void element() {
        Graph graph = owner.graph();
        ScalarCode element =
                new ScalarCode(code, owner.type(), graph.nodes().size(), frame.variables(), this::pushInput);
        frame.uniformValues().forEach(element::know);
        graph.outputs().forEach(element::keep);
        for (int i = 0; i < graph.outputs().size(); i++) {
            pushPlace(graph.inputs() + i);
            element.push(graph.outputs().get(i));
            code.visitInsn(owner.type().getOpcode(Opcodes.IASTORE));
        }
    }

    private void pushInput(Node input) {
        pushPlace(input.index());
        code.visitInsn(owner.type().getOpcode(Opcodes.IALOAD));
    }

    private void pushPlace(int slot) {
        code.visitVarInsn(Opcodes.ALOAD, frame.array(slot));
        code.visitVarInsn(Opcodes.ILOAD, index);
        code.visitVarInsn(Opcodes.ILOAD, frame.offset(slot));
        code.visitInsn(Opcodes.IADD);
    }
}
