/**
 * A small kit for charts as SVG text: no library, no ids, the same text everywhere.
 *
 * <p>A {@link dev.gradus.explain.svg.Chart} has two {@link dev.gradus.explain.svg.Axis axes} and
 * {@link dev.gradus.explain.svg.Mark marks}. Colours are names that {@link dev.gradus.explain.svg.Theme} gives a
 * light and a dark value; whatever a colour tells, a dash, a shape or a word tells too.
 */
package dev.gradus.explain.svg;
