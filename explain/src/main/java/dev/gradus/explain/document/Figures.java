package dev.gradus.explain.document;

import java.util.List;

/**
 * The data of every figure. A figure that changes with the training has a state for each of the same steps, the first
 * of which is the step that is explained.
 *
 * @param steps the steps of the descent that figures have states for
 * @param network the network with its numbers
 * @param activation one per layer whose activation can be drawn
 * @param units one per output, the first few
 * @param loss one per explained parameter, the first few
 * @param contour the loss over two parameters; null if it cannot be drawn
 * @param residuals one per output, the first few
 * @param history the loss along the descent
 * @param partials each derivative beside the gradient that they make up; null if nothing is explained
 * @param matrices the same computation as products of matrices
 * @param omitted what could not be drawn, and why
 */
public record Figures(
        int[] steps,
        NetworkFigure network,
        List<ActivationFigure> activation,
        List<UnitsFigure> units,
        List<LossFigure> loss,
        ContourFigure contour,
        List<ResidualsFigure> residuals,
        HistoryFigure history,
        PartialsFigure partials,
        MatricesFigure matrices,
        List<Omission> omitted) {

    /**
     * What could not be drawn, or not all of it.
     *
     * @param figure the figure's name, or {@code derivations} for those of later steps
     * @param reason why, and what to do
     */
    public record Omission(String figure, String reason) {}
}
