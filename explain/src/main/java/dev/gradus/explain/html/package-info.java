/** Pages of one file, without anything from elsewhere. */
package dev.gradus.explain.html;
