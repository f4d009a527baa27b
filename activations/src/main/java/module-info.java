/** The bundled activations, built on the public API like any third party's. */
module dev.gradus.activations {
    requires transitive dev.gradus.api;
}
