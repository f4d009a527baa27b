/** What can go wrong: bad input, which the user can mend, and runs that fail. */
package dev.gradus.api.error;
