/** The command {@code gradus}. */
module dev.gradus.cli {
    requires dev.gradus.api;
    requires info.picocli;

    opens dev.gradus.cli to
            info.picocli;
}
