/** The command's subcommands, one class each, and what they share. */
package dev.gradus.cli.command;
