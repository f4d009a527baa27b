package dev.gradus.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialValuesTest {

    private final Network network = mock(Network.class);

    @BeforeEach
    void describeNetwork() {
        when(network.precision()).thenReturn(Precision.FLOAT32);
        when(network.layers())
                .thenReturn(List.of(new LayerInfo(
                        "dense_1",
                        mock(Layer.class),
                        Shape.of(2),
                        Shape.of(3),
                        List.of(new ParameterInfo("dense_1.weight", 2, 3), new ParameterInfo("dense_1.bias", 1, 3)))));
    }

    private void set(String json) {
        InitialValues.set(Section.of(JsonText.read(json, "x"), "x", "").values(), network);
    }

    @Test
    void aWeightIsGivenByRowsAndABiasWithOrWithoutThem() {
        set("{\"dense_1.weight\": [[1, 2, 3], [4.5, 5, 6]], \"dense_1.bias\": [7, 8, 9]}");
        verify(network).setParameter("dense_1.weight", 1, 2, 3, 4.5, 5, 6);
        verify(network).setParameter("dense_1.bias", 7, 8, 9);
        set("{\"dense_1.bias\": [[1, 2, 3]]}");
        verify(network).setParameter("dense_1.bias", 1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dense_1.weight | [[1,2],[3,4],[5,6]] | : expected [2][3], got [3][2]",
                "dense_1.weight | [[1,2,3],[4,5]]     | : expected [2][3], got rows of different lengths",
                "dense_1.weight | [[1,2,3],4]         | : expected [2][3], got rows of different lengths",
                "dense_1.weight | [1,2,3,4,5,6]       | : expected [2][3], got [6]",
                "dense_1.weight | 5                   | : expected [2][3], got 5",
                "dense_1.bias   | [1,2]               | : expected [3], got [2]",
                "dense_1.bias   | [[1],[2],[3]]       | : expected [3], got [3][1]",
                "dense_1.bias   | [1,\"a\",3]         | [1]: expected a number, got the text \"a\"",
                "dense_1.weight | [[1,2,3],[4,null,6]] | [1][1]: expected a number, got null",
                "dense_1.bias   | [1,2,1e39]          | [2]: 1.0E39 is too large for the precision of the network",
                "dense_1.bais   | [1,2,3]             | : no such parameter. Did you mean 'dense_1.bias'?"
                        + " There are: dense_1.weight, dense_1.bias"
            })
    void valuesThatDoNotFitAreRefused(String name, String values, String message) {
        String refusal = assertThrows(InvalidInputException.class, () -> set("{\"" + name + "\": " + values + "}"))
                .getMessage();
        assertEquals("initial." + name + message, refusal);
    }
}
