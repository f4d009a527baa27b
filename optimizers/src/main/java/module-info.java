/** The bundled optimizers, built on the public API like any third party's. */
module dev.gradus.optimizers {
    requires transitive dev.gradus.api;
}
