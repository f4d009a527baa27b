/** Training many times: folds, runs on several threads, and what came of them. */
package dev.gradus.core.tuning;
