package dev.gradus.optimizers.schedules;

import dev.gradus.api.schedule.Schedule;
import dev.gradus.testkit.ScheduleContract;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract over every registered schedule, and over some with other settings than the defaults. */
@ParameterizedClass(name = "{0}")
@MethodSource("schedules")
class BundledSchedulesTest extends ScheduleContract {

    @Parameter
    Schedule schedule;

    static Stream<Schedule> schedules() {
        Stream<Schedule> registered = ServiceLoader.load(Schedule.class).stream()
                .filter(provider -> provider.type().getPackage() == Constant.class.getPackage())
                .map(Provider::get);
        return Stream.concat(
                registered,
                Stream.of(
                        new Step(3, 0.5),
                        new MultiStep(List.of(1, 4, 5), 0.2),
                        new Cosine(0.1, 5),
                        new CosineRestarts(2, 2, 0.01),
                        new Polynomial(2, 0.1, 7),
                        new OneCycle(0, 1, 1, OneCycle.Anneal.LINEAR, 0),
                        new OneCycle(1, 10, 100, OneCycle.Anneal.COS, 5),
                        new Warmup(0, 5, 0, new OneCycle()),
                        new Warmup(2.5, 0, 0, new ReduceOnPlateau()),
                        new ReduceOnPlateau("loss", 0.5, 2, 0, 1, 0.2)));
    }

    @Override
    protected Schedule schedule() {
        return schedule;
    }

    @Override
    protected List<Executable> refusedSettings() {
        if (schedule instanceof Step) {
            return List.of(() -> new Step(0, 0.1), () -> new Step(10, 0));
        }
        if (schedule instanceof MultiStep) {
            return List.of(
                    () -> new MultiStep(List.of(), 0.1),
                    () -> new MultiStep(List.of(0), 0.1),
                    () -> new MultiStep(List.of(5, 5), 0.1));
        }
        if (schedule instanceof Exponential) {
            return List.of(() -> new Exponential(0));
        }
        if (schedule instanceof Cosine) {
            return List.of(() -> new Cosine(1.5, 0), () -> new Cosine(0, -1));
        }
        if (schedule instanceof CosineRestarts) {
            return List.of(() -> new CosineRestarts(0, 1, 0), () -> new CosineRestarts(1, 0, 0));
        }
        if (schedule instanceof Polynomial) {
            return List.of(() -> new Polynomial(0, 0, 0), () -> new Polynomial(1, -0.1, 0));
        }
        if (schedule instanceof OneCycle) {
            return List.of(
                    () -> new OneCycle(1.1, 25, 1e4, OneCycle.Anneal.COS, 0),
                    () -> new OneCycle(0.3, 0.5, 1e4, OneCycle.Anneal.COS, 0),
                    () -> new OneCycle(0.3, 25, 1e4, null, 0));
        }
        if (schedule instanceof Warmup) {
            return List.of(() -> new Warmup(-1, 0, 0, new Constant()), () -> new Warmup(1, 0, 0, null));
        }
        if (schedule instanceof ReduceOnPlateau) {
            return List.of(
                    () -> new ReduceOnPlateau("loss", 1, 10, 0, 0, 0),
                    () -> new ReduceOnPlateau("loss", 0.1, 0, 0, 0, 0));
        }
        return List.of();
    }
}
