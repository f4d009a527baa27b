/** Words for messages: suggestions, lists, numbers. */
package dev.gradus.core.text;
