package dev.gradus.core.straight;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.formula.LocalVariables;
import dev.gradus.core.formula.Node;
import dev.gradus.core.formula.ScalarCode;
import dev.gradus.core.formula.UniformCode;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the instructions of a pass; subclasses know the method's parameters. */
abstract class StraightCode {

    /** Where instructions go. */
    protected final MethodVisitor code;

    protected final StraightGraph graph;

    /** The type of an element. */
    protected final Type type;

    protected final LocalVariables variables;
    private final ScalarCode elements;

    StraightCode(MethodVisitor code, StraightGraph graph, Precision precision, int parameters) {
        this.code = code;
        this.graph = graph;
        this.type = precision == Precision.FLOAT32 ? Type.FLOAT_TYPE : Type.DOUBLE_TYPE;
        this.variables = new LocalVariables(parameters);
        this.elements = new ScalarCode(
                code,
                type,
                graph.nodes().size(),
                variables,
                leaf -> pushLeaf(graph.leaves().get(leaf.index())));
    }

    /** Brings what a leaf reads to the stack. */
    abstract void pushLeaf(Recorder.Leaf leaf);

    /** Brings a scalar to the stack. */
    abstract void pushScalar(Node scalar);

    /** Brings array and index to the stack, which a value is then stored to. */
    abstract void pushPlace(StraightGraph.Store store);

    /** Stores the value on the stack. */
    abstract void store();

    /** Writes the whole method; returns its length in bytes. */
    final int write() {
        code.visitCode();
        begin();
        uniforms();
        end();
        Label last = new Label();
        code.visitLabel(last);
        code.visitMaxs(0, 0);
        code.visitEnd();
        return last.getOffset();
    }

    /** Brings arrays into local variables. */
    abstract void begin();

    /** Writes everything from the first element to the return. */
    abstract void end();

    private void uniforms() {
        UniformCode uniform = new UniformCode(code, type, graph.nodes().size(), variables, this::pushScalar);
        Set<Node> seen = new HashSet<>();
        graph.blocks()
                .forEach(block ->
                        block.fills().forEach(fill -> fill.values().forEach(node -> uniforms(node, uniform, seen))));
        graph.summed().forEach(node -> uniforms(node, uniform, seen));
        graph.stores().forEach(store -> uniforms(store.value(), uniform, seen));
        uniform.locals().forEach(elements::know);
    }

    private void uniforms(Node node, UniformCode uniform, Set<Node> seen) {
        uniform.compute(node);
        if (!node.isUniform() && seen.add(node)) {
            node.arguments().forEach(argument -> uniforms(argument, uniform, seen));
        }
    }

    final void push(Node node) {
        elements.push(node);
    }

    /** Computes all, then writes it: nothing must be overwritten that is still to be read. */
    final void stores() {
        graph.stores().forEach(store -> elements.keep(store.value()));
        for (StraightGraph.Store store : graph.stores()) {
            pushPlace(store);
            elements.push(store.value());
            store();
        }
    }

    /** Calls a method without arguments of what is on the stack, and keeps the array that it returns. */
    final int keepArray(String owner) {
        boolean isFloat = type == Type.FLOAT_TYPE;
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, owner, isFloat ? "floats" : "doubles", "()[" + type.getDescriptor(), false);
        int local = variables.allocate(Type.getType("[" + type.getDescriptor()));
        code.visitVarInsn(Opcodes.ASTORE, local);
        return local;
    }

    final void widen() {
        if (type == Type.FLOAT_TYPE) {
            code.visitInsn(Opcodes.F2D);
        }
    }

    final void narrow() {
        if (type == Type.FLOAT_TYPE) {
            code.visitInsn(Opcodes.D2F);
        }
    }
}
