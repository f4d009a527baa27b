/** The promise of the same bits everywhere, held against numbers that are pinned in this repository. */
package dev.gradus.integration.bits;
