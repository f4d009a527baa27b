package dev.gradus.core.straight;

import dev.gradus.core.formula.Node;
import dev.gradus.core.formula.Program;
import java.util.List;

/**
 * Elements that are computed together, by a loop over scratch memory.
 *
 * @param program what is computed of each
 * @param fills what is written to scratch memory first
 * @param inputs which pieces of scratch memory the program reads
 * @param output the piece that it writes to
 * @param size how many elements
 */
record Block(Program program, List<Fill> fills, List<Integer> inputs, int output, int size) {

    /**
     * Values that are written.
     *
     * @param scratch to which piece of scratch memory
     * @param values what, from its beginning
     */
    record Fill(int scratch, List<Node> values) {}
}
