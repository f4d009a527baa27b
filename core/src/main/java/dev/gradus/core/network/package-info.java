/** Networks: descriptions, parameters in flat vectors, and the workspaces that run them. */
package dev.gradus.core.network;
