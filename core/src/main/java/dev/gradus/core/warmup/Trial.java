package dev.gradus.core.warmup;

/** The same piece of work in two ways, on arrays of its own: tens of microseconds each. */
public interface Trial {

    /** Does it in the way that is fast from the start. */
    void plain();

    /** Does it in the way that is faster once it is compiled. */
    void vector();
}
