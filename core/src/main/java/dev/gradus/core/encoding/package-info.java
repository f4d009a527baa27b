/** How the values of columns become the numbers that a network computes with, and back. */
package dev.gradus.core.encoding;
