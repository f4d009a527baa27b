package dev.gradus.optimizers.schedules;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.schedule.Progress;
import dev.gradus.api.schedule.Schedule;

/**
 * One cycle, step by step: from a fraction of the learning rate up to it, then down to next to nothing.
 *
 * <p>With T steps, the factor goes from 1 / d to 1 in the steps 0 to p·T − 1, then to 1 / (d·f) in step T − 1, along
 * half a cosine or a straight line. The momentum stays as it is. Definition of PyTorch's {@code OneCycleLR}; see Smith
 * and Topin, Super-Convergence (2018).
 *
 * @param pctStart p, in [0, 1]: the share of the cycle that goes up; default 0.3
 * @param divFactor d, at least 1: the learning rate starts at a d-th; default 25
 * @param finalDivFactor f, at least 1: and ends at an f-th of where it started; default 10⁴
 * @param annealStrategy the form of the two ways; default cos
 * @param epochs T in epochs; 0, the default, for the whole training
 */
@Description("up to the learning rate, then down to next to nothing")
public record OneCycle(
        @Description("share of the cycle that goes up") double pctStart,

        @Description("the rate starts at the div_factor-th part")
        double divFactor,

        @Description("and ends at that part of where it started")
        double finalDivFactor,

        @Description("form of the ways up and down") Anneal annealStrategy,

        @Description("length in epochs; 0 for the whole training")
        int epochs)
        implements Schedule {

    /** The forms of the ways up and down. */
    public enum Anneal {
        /** Half a cosine. */
        COS,
        /** A straight line. */
        LINEAR
    }

    /** The usual settings, over the whole training. */
    public OneCycle() {
        this(0.3, 25, 1e4, Anneal.COS, 0);
    }

    /** Checks the settings. */
    public OneCycle {
        Limits.checkShare("pct_start", pctStart);
        Limits.checkAtLeastOne("div_factor", divFactor);
        Limits.checkAtLeastOne("final_div_factor", finalDivFactor);
        require(annealStrategy != null, "anneal_strategy must not be null; try cos");
        Limits.checkEpochs(epochs);
    }

    @Override
    public double factor(Progress progress) {
        long steps = Curves.steps(progress, epochs);
        double top = pctStart * steps - 1;
        double last = steps - 1;
        double step = Math.min(progress.step(), last);
        double start = 1 / divFactor;
        return step <= top
                ? between(start, 1, top == 0 ? 1 : step / top)
                : between(1, start / finalDivFactor, (step - top) / (last - top));
    }

    private double between(double from, double to, double share) {
        return annealStrategy == Anneal.COS ? Curves.cosine(from, to, share) : from + (to - from) * share;
    }
}
