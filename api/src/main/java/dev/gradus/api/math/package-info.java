/** Elementary functions and random numbers that give the same bits everywhere. */
package dev.gradus.api.math;
