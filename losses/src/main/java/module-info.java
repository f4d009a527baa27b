/** The bundled losses, built on the public API like any third party's. */
module dev.gradus.losses {
    requires transitive dev.gradus.api;
}
