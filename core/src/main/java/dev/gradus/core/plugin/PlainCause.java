package dev.gradus.core.plugin;

import java.lang.reflect.InvocationTargetException;
import java.util.ServiceConfigurationError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain language why a class could not be loaded or made. */
final class PlainCause {

    private static final String THREW = "threw ";
    private static final String API = "dev.gradus.api.";

    private static final Pattern CLASS_VERSION = Pattern.compile("class file version (\\d+)");

    /** Class files of Java n have version n + 44. */
    private static final int VERSION_OF_JAVA_0 = 44;

    private PlainCause() {}

    /** Returns the cause, after the exceptions that only wrap it. */
    static String of(Throwable thrown) {
        Throwable t = unwrapped(thrown);
        String message = String.valueOf(t.getMessage());
        if (t instanceof UnsupportedClassVersionError) {
            return newerJava(message);
        }
        if (t instanceof ExceptionInInitializerError) {
            return "its static initialiser threw " + named(t.getCause());
        }
        if (t instanceof ClassNotFoundException || t instanceof NoClassDefFoundError) {
            return missingClass(message);
        }
        if (t instanceof ClassFormatError || t instanceof VerifyError) {
            return "its class file is damaged: " + firstLine(message);
        }
        if (t instanceof LinkageError) {
            return mismatch(message);
        }
        if (t instanceof NoSuchMethodException) {
            return "has no public constructor without arguments";
        }
        if (t instanceof IllegalAccessException) {
            return "is not public, or its constructor without arguments is not";
        }
        if (t instanceof ServiceConfigurationError) {
            return message;
        }
        return THREW + named(t);
    }

    /** Returns the cause of what a constructor threw. */
    static String ofConstructor(Throwable thrown) {
        String cause = of(thrown);
        return cause.startsWith(THREW) ? "its constructor " + cause : cause;
    }

    /**
     * Lets the errors pass that say nothing about the plugin, above all a lack of memory.
     *
     * <p>A stack overflow does: a constructor that calls itself.
     */
    static void rethrowIfFatal(Throwable t) {
        if (t instanceof VirtualMachineError fatal && !(t instanceof StackOverflowError)) {
            throw fatal;
        }
    }

    /** Returns the name of the exception and its message, if it has one. */
    static String named(Throwable t) {
        return t.getMessage() == null
                ? t.getClass().getSimpleName()
                : t.getClass().getSimpleName() + ": " + t.getMessage();
    }

    private static Throwable unwrapped(Throwable t) {
        boolean wrapper = t instanceof InvocationTargetException || t instanceof ServiceConfigurationError;
        return wrapper && t.getCause() != null ? unwrapped(t.getCause()) : t;
    }

    private static String newerJava(String message) {
        Matcher version = CLASS_VERSION.matcher(message);
        int needed = version.find() ? Integer.parseInt(version.group(1)) - VERSION_OF_JAVA_0 : 0;
        int here = Runtime.version().feature();
        return needed > here
                ? "is built for Java %d, but this is Java %d; run a newer Java, or build it with --release %d"
                        .formatted(needed, here, here)
                : "is built for another Java: " + message;
    }

    private static String missingClass(String message) {
        if (message.startsWith("Could not initialize class")) {
            return "its static initialiser failed";
        }
        if (message.contains("wrong name")) {
            return "its class file is damaged: " + message;
        }
        String name = message.replace('/', '.');
        if (PluginLoader.isApi(name)) {
            return mismatch("there is no class " + name);
        }
        return name.startsWith(PluginLoader.PROJECT)
                ? "needs the class " + name + ", but plugins see only the JDK and dev.gradus.api"
                : "needs the class " + name + ", which is not in the jar; pack what it depends on into it";
    }

    private static String mismatch(String message) {
        return message.replace('/', '.').contains(API)
                ? "is built against another version of gradus-api (" + firstLine(message) + ")"
                : "its classes do not fit together: " + firstLine(message);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
