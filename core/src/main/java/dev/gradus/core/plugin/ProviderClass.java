package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/** A class that a jar lists as a part: loading it, making the part, and saying plainly why that fails. */
final class ProviderClass {

    private ProviderClass() {}

    /** Returns a new part of the class with a name. */
    static Component instance(Kind kind, String name, ClassLoader loader) throws UnusablePartException {
        try {
            return (Component) constructor(kind, name, loader).newInstance();
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            PlainCause.rethrowIfFatal(e instanceof InvocationTargetException ? e.getCause() : e);
            throw new UnusablePartException(PlainCause.ofConstructor(e), e);
        }
    }

    /** Returns the public constructor without arguments of the class with a name. */
    static Constructor<?> constructor(Kind kind, String name, ClassLoader loader) throws UnusablePartException {
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (!kind.type().isAssignableFrom(type)) {
                throw new UnusablePartException("is not " + kind.aWord() + ": it does not implement "
                        + kind.type().getName());
            }
            if (Modifier.isAbstract(type.getModifiers())) {
                throw new UnusablePartException("is abstract");
            }
            return type.getConstructor();
        } catch (ClassNotFoundException e) {
            throw new UnusablePartException("is listed as " + kind.aWord() + " but is not in the jar", e);
        } catch (NoSuchMethodException | LinkageError e) {
            throw new UnusablePartException(PlainCause.of(e), e);
        }
    }
}
