package dev.gradus.simd.math;

import dev.gradus.api.math.GradusMath;
import java.util.List;
import java.util.function.BinaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;

/** Every function in its four versions; those of one argument ignore the second. */
final class Functions {
    /** A function of doubles. */
    interface OfDoubles {
        double apply(double x, double y);
    }

    /** A function of floats. */
    interface OfFloats {
        float apply(float x, float y);
    }

    /** The versions of one function. */
    record Versions(
            String name,
            OfDoubles ofDoubles,
            BinaryOperator<DoubleVector> ofDoubleVectors,
            OfFloats ofFloats,
            BinaryOperator<FloatVector> ofFloatVectors) {
        int arguments() {
            return name.equals("pow") ? 2 : 1;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Functions() {}

    static List<Versions> all() {
        return List.of(
                new Versions(
                        "exp",
                        (x, y) -> GradusMath.exp(x),
                        (x, y) -> VectorMath.exp(x),
                        (x, y) -> GradusMath.exp(x),
                        (x, y) -> VectorMath.exp(x)),
                new Versions(
                        "expm1",
                        (x, y) -> GradusMath.expm1(x),
                        (x, y) -> VectorMath.expm1(x),
                        (x, y) -> GradusMath.expm1(x),
                        (x, y) -> VectorMath.expm1(x)),
                new Versions(
                        "log",
                        (x, y) -> GradusMath.log(x),
                        (x, y) -> VectorMath.log(x),
                        (x, y) -> GradusMath.log(x),
                        (x, y) -> VectorMath.log(x)),
                new Versions(
                        "log1p",
                        (x, y) -> GradusMath.log1p(x),
                        (x, y) -> VectorMath.log1p(x),
                        (x, y) -> GradusMath.log1p(x),
                        (x, y) -> VectorMath.log1p(x)),
                new Versions(
                        "tanh",
                        (x, y) -> GradusMath.tanh(x),
                        (x, y) -> VectorMath.tanh(x),
                        (x, y) -> GradusMath.tanh(x),
                        (x, y) -> VectorMath.tanh(x)),
                new Versions(
                        "sigmoid",
                        (x, y) -> GradusMath.sigmoid(x),
                        (x, y) -> VectorMath.sigmoid(x),
                        (x, y) -> GradusMath.sigmoid(x),
                        (x, y) -> VectorMath.sigmoid(x)),
                new Versions(
                        "softplus",
                        (x, y) -> GradusMath.softplus(x),
                        (x, y) -> VectorMath.softplus(x),
                        (x, y) -> GradusMath.softplus(x),
                        (x, y) -> VectorMath.softplus(x)),
                new Versions(
                        "erf",
                        (x, y) -> GradusMath.erf(x),
                        (x, y) -> VectorMath.erf(x),
                        (x, y) -> GradusMath.erf(x),
                        (x, y) -> VectorMath.erf(x)),
                new Versions(
                        "sin",
                        (x, y) -> GradusMath.sin(x),
                        (x, y) -> VectorMath.sin(x),
                        (x, y) -> GradusMath.sin(x),
                        (x, y) -> VectorMath.sin(x)),
                new Versions(
                        "cos",
                        (x, y) -> GradusMath.cos(x),
                        (x, y) -> VectorMath.cos(x),
                        (x, y) -> GradusMath.cos(x),
                        (x, y) -> VectorMath.cos(x)),
                new Versions("pow", GradusMath::pow, VectorMath::pow, GradusMath::pow, VectorMath::pow));
    }
}
