/**
 * Parts: how they are found, on the class path, the module path and in plugin directories; how they are made from
 * settings, and how they are turned back into settings.
 */
package dev.gradus.core.plugin;
