package dev.gradus.integration.parts;

import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plugin that tells which classes it sees. */
public final class Spy implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return x;
    }

    /** Returns the names of the classes of interest that this class sees. */
    @Override
    public String toString() {
        return Stream.of(
                        "java.sql.Connection",
                        "dev.gradus.api.Component",
                        "dev.gradus.core.plugin.Registry",
                        "dev.gradus.activations.Relu",
                        "com.fasterxml.jackson.databind.ObjectMapper",
                        "org.objectweb.asm.ClassWriter")
                .filter(Spy::sees)
                .collect(Collectors.joining(" "));
    }

    private static boolean sees(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
