/** The engine itself: what ties parts, kernels and files together behind the api. */
package dev.gradus.core.engine;
