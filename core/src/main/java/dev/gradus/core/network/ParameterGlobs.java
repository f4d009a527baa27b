package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.core.text.Suggestions;
import java.util.List;
import java.util.regex.Pattern;

/** Finds parameters by names and globs. */
final class ParameterGlobs {

    private ParameterGlobs() {}

    /**
     * Returns the parameters that names and globs mean, in the network's order; each of them must mean at least one.
     *
     * @param path where they stand, for messages
     */
    static List<ParameterInfo> select(List<String> globs, String path, ParameterStore store) {
        List<String> names =
                store.parameters().stream().map(ParameterInfo::name).toList();
        for (String glob : globs) {
            Check.require(
                    names.stream().anyMatch(name -> matches(glob, name)),
                    "%s: '%s' matches no parameter.%s There are: %s",
                    path,
                    glob,
                    Suggestions.didYouMean(glob, names),
                    String.join(", ", names));
        }
        return store.parameters().stream()
                .filter(info -> globs.stream().anyMatch(glob -> matches(glob, info.name())))
                .toList();
    }

    private static boolean matches(String glob, String name) {
        String[] literal = glob.split("\\*", -1);
        StringBuilder regex = new StringBuilder(Pattern.quote(literal[0]));
        for (int i = 1; i < literal.length; i++) {
            regex.append(".*").append(Pattern.quote(literal[i]));
        }
        return name.matches(regex.toString());
    }
}
