/** Files: opening them with errors that help, and writing them so that a crash leaves the old one whole. */
package dev.gradus.core.io;
