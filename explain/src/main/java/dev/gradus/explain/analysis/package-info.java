/** Finds out what there is to explain: networks in double precision, paths from the loss to parameters, checks. */
package dev.gradus.explain.analysis;
