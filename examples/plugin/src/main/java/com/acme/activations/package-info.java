/** Activations of a third party. */
package com.acme.activations;
