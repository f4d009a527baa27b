/** The command {@code gradus}. */
module dev.gradus.cli {
    requires com.fasterxml.jackson.databind;
    requires dev.gradus.api;
    requires dev.gradus.core;
    requires dev.gradus.explain;
    requires info.picocli;

    opens dev.gradus.cli.command to
            info.picocli;
}
