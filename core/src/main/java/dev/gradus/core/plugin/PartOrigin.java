package dev.gradus.core.plugin;

/**
 * Where a registered part came from; model files record it for parts of third parties.
 *
 * @param kind the kind, such as {@code activation}
 * @param name the registered name
 * @param jar the file name of its jar, or the name of its module or directory if it came from no jar
 * @param version the version of its jar or module; null if that does not say
 * @param thirdParty whether it is somebody else's: from a plugin directory, or from the class path or module path but
 *     not in a package of Gradus
 */
public record PartOrigin(String kind, String name, String jar, String version, boolean thirdParty) {}
