/** The bundled layers, built on the public API like any third party's. */
module dev.gradus.layers {
    requires transitive dev.gradus.api;
}
