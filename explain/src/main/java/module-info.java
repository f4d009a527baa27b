/** Explains networks and trainings: every derivative of a step, with its numbers. Built on the public API alone. */
module dev.gradus.explain {
    requires transitive dev.gradus.api;
    requires com.fasterxml.jackson.databind;

    exports dev.gradus.explain;
    exports dev.gradus.explain.document;
    exports dev.gradus.explain.report;

    opens dev.gradus.explain.document to
            com.fasterxml.jackson.databind;
}
