package dev.gradus.api.tensor;

/** The number format that a network stores and computes in. */
public enum Precision {
    /** 32-bit IEEE 754, about 7 decimal digits; the default. */
    FLOAT32,
    /** 64-bit IEEE 754, about 16 decimal digits. */
    FLOAT64
}
