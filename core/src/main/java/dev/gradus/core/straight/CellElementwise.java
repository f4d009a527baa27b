package dev.gradus.core.straight;

import dev.gradus.api.tensor.Elementwise;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.core.formula.Program;
import java.util.List;

/** A layer's own formula on formulas of elements. */
record CellElementwise(Recorder recorder, Program program) implements Elementwise {

    @Override
    public void run(Tensor result, Tensor a) {
        Cells.run(recorder, program, List.of((Cells) a), (Cells) result);
    }

    @Override
    public void run(Tensor result, Tensor a, Tensor b) {
        Cells.run(recorder, program, List.of((Cells) a, (Cells) b), (Cells) result);
    }

    @Override
    public void run(Tensor result, Tensor a, Tensor b, Tensor c) {
        Cells.run(recorder, program, List.of((Cells) a, (Cells) b, (Cells) c), (Cells) result);
    }
}
