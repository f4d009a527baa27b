/** The report of a training: what happened, how good the result is, and what it takes to do it again, as one page. */
package dev.gradus.explain.report;
