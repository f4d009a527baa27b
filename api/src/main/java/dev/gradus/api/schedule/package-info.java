/** Schedules: how the learning rate changes in the course of a training. */
package dev.gradus.api.schedule;
