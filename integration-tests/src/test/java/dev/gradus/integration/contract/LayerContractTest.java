package dev.gradus.integration.contract;

import dev.gradus.api.layer.Layer;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.testkit.LayerContract;
import org.junit.jupiter.api.Test;

/** A right layer passes the contract; each wrong one fails exactly the tests that are about what is wrong. */
class LayerContractTest {

    private static final String PARAMETERS = "parameterGradientsAgreeWithCentralDifferences";
    private static final String INPUT = "inputGradientsAgreeWithCentralDifferences";
    private static final String WRITES = "writesWhereItShouldAndNowhereElse";
    private static final String ADDS = "addsToTheGradientsOfItsParameters";

    /** These layers are not registered, so that no other test finds them. */
    abstract static class OfUnregistered extends LayerContract {
        @Override
        public void comesBackEqualFromTheEngineByNameAndSettings() {}
    }

    static class Right extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum();
        }
    }

    @Test
    void acceptsARightLayer() {
        Verdict.of(Right.class).isThatAllIsWell();
    }

    static class ForgetsTheBias extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum() {
                @Override
                void backwardBias(Parts p, Tensor dy) {}
            };
        }
    }

    @Test
    void rejectsALayerThatForgetsTheGradientOfItsBias() {
        Verdict.of(ForgetsTheBias.class)
                .isThatTheseFail(PARAMETERS)
                .saying(PARAMETERS, ".bias[0]: the derivative given is 0.0", "summed over the batch");
    }

    static class TakesTheFirstSampleOnly extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum() {
                @Override
                void backwardBias(Parts p, Tensor dy) {
                    Tensor gradient = p.bias().gradient();
                    for (int unit = 0; unit < gradient.columns(); unit++) {
                        gradient.set(0, unit, gradient.get(0, unit) + dy.get(0, unit));
                    }
                }
            };
        }
    }

    @Test
    void rejectsALayerThatIsRightForABatchOfOneOnly() {
        Verdict.of(TakesTheFirstSampleOnly.class)
                .isThatTheseFail(PARAMETERS)
                .saying(PARAMETERS, "batch of 4", ".bias[0]");
    }

    static class SetsTheGradient extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum() {
                @Override
                void backwardBias(Parts p, Tensor dy) {
                    p.bias().gradient().fill(0);
                    super.backwardBias(p, dy);
                }
            };
        }
    }

    @Test
    void rejectsALayerThatSetsTheGradientOfAParameter() {
        Verdict.of(SetsTheGradient.class).isThatTheseFail(ADDS).saying(ADDS, "must add to the gradient of", ".bias");
    }

    static class AddsToDx extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum() {
                @Override
                void backwardInput(Parts p, Tensor dy, Tensor dx) {
                    if (dx != null) {
                        double before = dx.get(0, 0);
                        super.backwardInput(p, dy, dx);
                        dx.set(0, 0, dx.get(0, 0) + before);
                    }
                }
            };
        }
    }

    @Test
    void rejectsALayerThatAddsToDx() {
        Verdict.of(AddsToDx.class).isThatTheseFail(WRITES).saying(WRITES, "backward does not set every dx");
    }

    static class WrongDx extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum() {
                @Override
                void backwardInput(Parts p, Tensor dy, Tensor dx) {
                    super.backwardInput(p, dy, dx);
                    if (dx != null) {
                        shift(dx, 1e-4);
                    }
                }
            };
        }
    }

    @Test
    void rejectsAWrongGradientOfTheInput() {
        Verdict.of(WrongDx.class).isThatTheseFail(INPUT).saying(INPUT, "gradient of the input[0]");
    }

    static class NeedsDx extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum() {
                @Override
                void backwardInput(Parts p, Tensor dy, Tensor dx) {
                    dx.productWithTransposed(dy, p.weight().value());
                }
            };
        }
    }

    @Test
    void rejectsALayerThatCannotBeTheFirst() {
        Verdict.of(NeedsDx.class).isThatTheseFail("trainsWithoutAGradientOfItsInput");
    }

    static class ChangesItsInput extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum() {
                @Override
                void forward(Parts p, Tensor x, Tensor y) {
                    super.forward(p, x, y);
                    shift(x, 1e-12);
                }
            };
        }
    }

    @Test
    void rejectsALayerThatChangesItsInput() {
        Verdict verdict = Verdict.of(ChangesItsInput.class);
        verdict.saying(WRITES, "forward changes its input x");
    }

    static class LeavesAnOutput extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum() {
                @Override
                void forward(Parts p, Tensor x, Tensor y) {
                    double before = y.get(0, 0);
                    super.forward(p, x, y);
                    if (Double.isNaN(before)) {
                        y.set(0, 0, before);
                    }
                }
            };
        }
    }

    @Test
    void rejectsALayerThatDoesNotSetAnOutput() {
        Verdict.of(LeavesAnOutput.class).isThatTheseFail(WRITES).saying(WRITES, "forward does not set every output y");
    }

    static class MixesSamples extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum() {
                @Override
                void forward(Parts p, Tensor x, Tensor y) {
                    super.forward(p, x, y);
                    shift(y, 0.25 * y.rows());
                }
            };
        }
    }

    @Test
    void rejectsALayerWhoseOutputDependsOnTheOtherSamples() {
        Verdict.of(MixesSamples.class).isThatTheseFail("predictsEverySampleByItself");
    }

    static class RemembersCalls extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum() {
                private int calls;

                @Override
                void backwardBias(Parts p, Tensor dy) {
                    super.backwardBias(p, dy);
                    shift(p.bias().gradient(), 1e-13 * calls++);
                }
            };
        }
    }

    @Test
    void rejectsALayerThatHasState() {
        Verdict.of(RemembersCalls.class).isThatTheseFail("givesTheSameWhenBoundAgain");
    }

    static class BadlyNamedBias extends OfUnregistered {
        @Override
        protected Layer layer() {
            return new Sum() {
                @Override
                String biasName() {
                    return "Bias";
                }
            };
        }
    }

    @Test
    void rejectsAParameterThatIsNotNamedInSnakeCase() {
        Verdict verdict = Verdict.of(BadlyNamedBias.class);
        verdict.saying("namesItsParametersInSnakeCase", "Bias");
    }
}
