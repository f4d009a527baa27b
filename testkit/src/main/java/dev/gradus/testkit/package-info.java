/** Contract tests for plugins. */
package dev.gradus.testkit;
