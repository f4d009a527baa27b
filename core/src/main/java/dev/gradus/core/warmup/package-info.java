/**
 * Vector code is fast only when the JVM has compiled it; before that, each of its operations makes objects, and a step
 * of a small network takes hundreds of times as long. So plain code, which has the same bits, does the work until a
 * thread in the background has run the vector code often enough.
 */
package dev.gradus.core.warmup;
