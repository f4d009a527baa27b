package dev.gradus.api.activation;

import dev.gradus.api.Component;

/**
 * A function that a layer applies to its outputs.
 *
 * <p>Implement one of the three shapes: {@link FormulaActivation} for nearly everything, {@link ScalarActivation} for
 * plain Java with branches or tables, {@link RowActivation} where an output depends on the whole row.
 */
public sealed interface Activation extends Component permits FormulaActivation, ScalarActivation, RowActivation {}
