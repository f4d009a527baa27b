package dev.gradus.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final List<String> KNOWN =
            List.of("acme:swish", "batch_size", "epochs", "leaky_relu", "relu", "sgd", "softmax_cross_entropy", "tanh");

    @ParameterizedTest
    @CsvSource({
        "batchsize, batch_size",
        "batchSize, batch_size",
        "batch-size, batch_size",
        "batch_sise, batch_size",
        "epoch, epochs",
        "epcohs, epochs",
        "leakyrelu, leaky_relu",
        "rleu, relu",
        "SGD, sgd",
        "softmax, softmax_cross_entropy",
        "crossentropy, softmax_cross_entropy",
        "swish, acme:swish",
        "acme_swish, acme:swish",
        "tanhh, tanh"
    })
    void aSlipOfThePenIsRecognised(String written, String meant) {
        assertEquals(" Did you mean '" + meant + "'?", Suggestions.didYouMean(written, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"momentum", "adam", "xy", "b", "'ta'", "''"})
    void somethingElseIsNot(String written) {
        assertEquals("", Suggestions.didYouMean(written, KNOWN));
    }

    @Test
    void ofTwoEquallyNearTheFirstByAlphabetIsTaken() {
        assertEquals(" Did you mean 'w31'?", Suggestions.didYouMean("w33", List.of("w32", "w31")));
    }
}
