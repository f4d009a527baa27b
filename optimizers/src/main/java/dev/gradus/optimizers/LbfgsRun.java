package dev.gradus.optimizers;

import dev.gradus.api.optimizer.Minimization;
import dev.gradus.api.optimizer.Objective;

/** A minimization by L-BFGS: the point, its gradient, and the last steps. */
final class LbfgsRun implements Minimization {

    private final Lbfgs settings;
    private final WolfeSearch search;
    private final double[] point;
    private final double[] gradient;
    private final double[] direction;
    private final double[][] steps;
    private final double[][] changes;
    private final double[] inverseProducts;
    private final double[] factors;

    /** How many steps are remembered; the latest is at index (newest), the one before it at the index before. */
    private int remembered;

    private int newest = -1;
    private double value;
    private String ending = "";

    LbfgsRun(Lbfgs settings, Objective objective, double[] point) {
        this.settings = settings;
        this.point = point;
        int n = point.length;
        gradient = new double[n];
        direction = new double[n];
        steps = new double[settings.history()][n];
        changes = new double[settings.history()][n];
        inverseProducts = new double[settings.history()];
        factors = new double[settings.history()];
        search = new WolfeSearch(objective, settings);
        value = objective.valueAndGradient(point, gradient);
    }

    @Override
    public double[] point() {
        return point;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public String ending() {
        return ending;
    }

    @Override
    public boolean iterate() {
        if (gradientEnds()) {
            return false;
        }
        if (!step() && !steepestStep()) {
            ending = "no step makes the loss smaller";
            return false;
        }
        return !gradientEnds();
    }

    private boolean gradientEnds() {
        ending = Endings.ofGradient(gradient, settings.gradientTolerance());
        return !ending.isEmpty();
    }

    /** Forgets the curvature, which may be what led nowhere, and tries the gradient alone. */
    private boolean steepestStep() {
        boolean curved = remembered > 0;
        remembered = 0;
        return curved && step();
    }

    private boolean step() {
        boolean first = remembered == 0;
        setDirection();
        // Nothing is known of the scale yet, so the first step is no longer than 1.
        double length = first ? Math.min(1, 1 / Vectors.sumOfAbsolutes(gradient)) : 1;
        if (!search.run(point, value, Vectors.dot(gradient, direction), direction, length)) {
            return false;
        }
        remember(search.point(), search.gradient());
        System.arraycopy(search.point(), 0, point, 0, point.length);
        System.arraycopy(search.gradient(), 0, gradient, 0, gradient.length);
        value = search.value();
        return true;
    }

    /** Sets direction = −H·gradient by the two-loop recursion. */
    private void setDirection() {
        System.arraycopy(gradient, 0, direction, 0, gradient.length);
        for (int age = 0; age < remembered; age++) {
            int i = index(age);
            factors[i] = inverseProducts[i] * Vectors.dot(steps[i], direction);
            Vectors.add(direction, -factors[i], changes[i], direction);
        }
        double scale = -1;
        if (remembered > 0) {
            double[] y = changes[newest];
            scale = -1 / (inverseProducts[newest] * Vectors.dot(y, y));
        }
        Vectors.scale(direction, scale);
        // The sign is that of −H·g already, hence that of the correction too.
        for (int age = remembered - 1; age >= 0; age--) {
            int i = index(age);
            double beta = inverseProducts[i] * Vectors.dot(changes[i], direction);
            Vectors.add(direction, -factors[i] - beta, steps[i], direction);
        }
    }

    private int index(int age) {
        return Math.floorMod(newest - age, steps.length);
    }

    private void remember(double[] nextPoint, double[] nextGradient) {
        int place = Math.floorMod(newest + 1, steps.length);
        double[] s = steps[place];
        double[] y = changes[place];
        Vectors.add(nextPoint, -1, point, s);
        Vectors.add(nextGradient, -1, gradient, y);
        double product = Vectors.dot(s, y);
        // Where a search had to give up, the curvature along the step may be negative; it would spoil H.
        if (product > Math.ulp(1.0) * Vectors.dot(y, y)) {
            inverseProducts[place] = 1 / product;
            newest = place;
            remembered = Math.min(remembered + 1, steps.length);
        } else if (remembered == steps.length) {
            remembered--;
        }
    }
}
