/** How the command talks: streams, numbers, tables, JSON, progress. */
package dev.gradus.cli.console;
