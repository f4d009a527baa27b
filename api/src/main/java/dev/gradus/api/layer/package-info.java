/** Layers: immutable descriptions that are bound into what runs forward and backward. */
package dev.gradus.api.layer;
