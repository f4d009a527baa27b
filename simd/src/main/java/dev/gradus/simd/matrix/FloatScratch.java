package dev.gradus.simd.matrix;

/** What one part of a product works in; arrays grow to what is needed and are kept. */
final class FloatScratch {

    float[] aPanels = {};
    float[] bPanels = {};

    /** Makes sure that the panels have so many elements; what was in them is lost. */
    void reserve(int aLength, int bLength) {
        if (aPanels.length < aLength) {
            aPanels = new float[aLength];
        }
        if (bPanels.length < bLength) {
            bPanels = new float[bLength];
        }
    }
}
