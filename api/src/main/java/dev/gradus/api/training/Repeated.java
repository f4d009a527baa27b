package dev.gradus.api.training;

import dev.gradus.api.tuning.Runs;
import java.util.Optional;

/**
 * What came of an experiment that was trained with several seeds.
 *
 * @param runs what came of each, in order of the seeds, judged by the test data if there are some, else by the
 *     validation data, else by the samples trained on
 * @param best the experiment, trained, whose network has the least loss on the validation data, or where there are
 *     none on the samples trained on; empty if all trainings failed
 * @param fit how the training of the best went
 */
public record Repeated(Runs runs, Optional<Experiment> best, Optional<Fit> fit) {}
