/** Schedules ready to give the learning rate of every step. */
package dev.gradus.core.schedule;
