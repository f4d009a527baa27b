/** Random numbers: one documented generator, and a stream of its own for every purpose. */
package dev.gradus.core.random;
