package dev.gradus.core.plugin;

import dev.gradus.api.Component;

/**
 * A registered part.
 *
 * @param kind its kind
 * @param name its name
 * @param defaults the part as its constructor without arguments makes it
 * @param settings its settings
 * @param source where it came from
 */
record Part(Kind kind, String name, Component defaults, PartSettings settings, Source source) {

    Class<?> type() {
        return defaults.getClass();
    }

    /** Returns it for a message: the place and the class. */
    String whereabouts() {
        return source.label() + " (" + type().getName() + ")";
    }

    PartOrigin origin() {
        boolean thirdParty = source.plugin() || !type().getName().startsWith(PluginLoader.PROJECT);
        return new PartOrigin(kind.word(), name, source.fileName(), source.version(), thirdParty);
    }
}
