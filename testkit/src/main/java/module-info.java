/** Contract tests that the author of a plugin extends; JUnit runs them. */
module dev.gradus.testkit {
    requires transitive dev.gradus.api;
    requires transitive org.junit.jupiter.api;
}
