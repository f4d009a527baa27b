/** Experiment files and model files: what stands in them, and errors that say where it should be otherwise. */
package dev.gradus.core.file;
