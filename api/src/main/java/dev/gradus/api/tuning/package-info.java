/** Training many times: cross-validation, repeated runs by seed, and a search for the best settings. */
package dev.gradus.api.tuning;
