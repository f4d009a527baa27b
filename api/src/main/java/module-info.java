/** The public interfaces and value types of Gradus: all that a plugin or an application compiles against. */
module dev.gradus.api {}
