package dev.gradus.simd.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Copies the instructions of {@link VectorMath} into a method that is being generated.
 *
 * <p>HotSpot stops inlining once a compilation has 18 000 nodes, which two calls of {@link VectorMath#tanh} exceed, and
 * a call that is not inlined boxes its vectors. Only the Vector API's own methods are exempt from that limit. So a loop
 * with these functions must call nothing else.
 */
public final class VectorMathCode {
    private static final String OWNER = Type.getInternalName(VectorMath.class);
    private static final String PACKAGE = OWNER.substring(0, OWNER.lastIndexOf('/') + 1);
    private static final String NOT_COPIED = Type.getInternalName(FarTrig.class);
    private static final int API = Opcodes.ASM9;

    private final MethodVisitor code;
    private final Map<String, ClassReader> classes = new HashMap<>();

    /** Starts with the method to write to, whose writer must compute frames and sizes. */
    public VectorMathCode(MethodVisitor code) {
        this.code = code;
    }

    /**
     * Writes the instructions that take the arguments from the stack and leave the result there.
     *
     * @param method the name of a method of {@link VectorMath}
     * @param descriptor its descriptor
     * @param firstLocal the first local variable that may be overwritten, as may all above
     */
    public void write(String method, String descriptor, int firstLocal) {
        copy(OWNER, method, descriptor, firstLocal);
    }

    private void copy(String owner, String method, String descriptor, int firstLocal) {
        ClassReader reader = classes.computeIfAbsent(owner, VectorMathCode::read);
        Copy copy = new Copy(Type.getArgumentTypes(descriptor), firstLocal);
        reader.accept(
                new ClassVisitor(API) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String type, String signature, String[] exceptions) {
                        return name.equals(method) && type.equals(descriptor) ? copy : null;
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        if (!copy.found) {
            throw new IllegalArgumentException(simpleName(owner) + " has no " + method + descriptor);
        }
        code.visitLabel(copy.end);
    }

    private static String simpleName(String owner) {
        return owner.substring(PACKAGE.length());
    }

    private static ClassReader read(String owner) {
        String file = simpleName(owner) + ".class";
        try (InputStream bytes = VectorMath.class.getResourceAsStream(file)) {
            return new ClassReader(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " beside VectorMath.class", e);
        }
    }

    /** One method on its way, with its local variables moved and its calls within the package replaced in turn. */
    private final class Copy extends MethodVisitor {
        private final Type[] arguments;
        private final int firstLocal;
        private final Label end = new Label();
        private int nextLocal;
        private boolean found;

        private Copy(Type[] arguments, int firstLocal) {
            super(API, code);
            this.arguments = arguments;
            this.firstLocal = firstLocal;
            this.nextLocal = firstLocal;
        }

        @Override
        public void visitCode() {
            found = true;
            for (Type argument : arguments) {
                nextLocal += argument.getSize();
            }
            int local = nextLocal;
            for (int i = arguments.length - 1; i >= 0; i--) {
                local -= arguments[i].getSize();
                code.visitVarInsn(arguments[i].getOpcode(Opcodes.ISTORE), local);
            }
        }

        @Override
        public void visitVarInsn(int opcode, int local) {
            int moved = firstLocal + local;
            boolean wide = opcode == Opcodes.DSTORE || opcode == Opcodes.LSTORE;
            nextLocal = Math.max(nextLocal, moved + (wide ? 2 : 1));
            code.visitVarInsn(opcode, moved);
        }

        @Override
        public void visitIincInsn(int local, int increment) {
            code.visitIincInsn(firstLocal + local, increment);
        }

        @Override
        public void visitInsn(int opcode) {
            boolean isReturn = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
            if (isReturn) {
                code.visitJumpInsn(Opcodes.GOTO, end);
            } else {
                code.visitInsn(opcode);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
            if (owner.startsWith(PACKAGE) && !owner.equals(NOT_COPIED)) {
                copy(owner, method, descriptor, nextLocal);
            } else {
                code.visitMethodInsn(opcode, owner, method, descriptor, isInterface);
            }
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            // those of the method that is written to are computed
        }

        @Override
        public void visitEnd() {
            // only this method ends
        }
    }
}
