package dev.gradus.core.formula;

import org.objectweb.asm.Type;

/** Hands out the local variables of a method that is being written. */
public final class LocalVariables {

    /** No local variable. */
    public static final int NONE = -1;

    private int next;

    /** Makes the allocator of a method whose first local variables are taken. */
    public LocalVariables(int taken) {
        next = taken;
    }

    /** Returns the first local variable that nobody has, nor any after it. */
    public int firstFree() {
        return next;
    }

    /** Returns a local variable that nobody has. */
    public int allocate(Type type) {
        int local = next;
        next += type.getSize();
        return local;
    }
}
