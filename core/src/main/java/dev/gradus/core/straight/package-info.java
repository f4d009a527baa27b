/**
 * Whole passes of tiny networks as straight-line code.
 *
 * <p>In a network of seven parameters nearly all the time of a step goes into calling things. So the layers are run
 * once on tensors whose elements are not numbers but formulas ({@link dev.gradus.core.straight.Cells}); what they leave
 * there is written as one method without calls, loops and memory between the operations. Every element has the same
 * operations in the same order as otherwise, so the bits are the same.
 */
package dev.gradus.core.straight;
