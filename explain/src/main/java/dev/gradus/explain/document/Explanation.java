package dev.gradus.explain.document;

import java.util.List;

/**
 * A training step, explained. Everything is computed in double precision and nothing is rounded.
 *
 * @param version of this form, 1
 * @param name the experiment's or the model's name
 * @param loss the loss over all samples
 * @param layers the layers in order
 * @param parameters the parameters that are explained, all of them where there are few
 * @param samples what went through the network, sample by sample; the first ones where there are many
 * @param derivations how the gradient of each parameter came about
 * @param later the same at the later steps that figures have states for, if figures are asked for; at the last of them
 *     only, where all would be too many
 * @param steps the first steps of the descent; the first entry is where it starts
 * @param notes what a reader has to know to read the rest
 * @param troubles what hinders the training
 * @param figures the data of every figure; null if not asked for or if there are numbers that are not finite
 */
public record Explanation(
        int version,
        String name,
        LossNote loss,
        List<LayerNote> layers,
        List<ParameterNote> parameters,
        List<SampleTrace> samples,
        List<Derivation> derivations,
        List<DerivedStep> later,
        List<Step> steps,
        List<String> notes,
        List<Trouble> troubles,
        Figures figures) {}
