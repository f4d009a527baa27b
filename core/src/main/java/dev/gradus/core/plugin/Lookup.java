package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.error.UnknownPartException;
import dev.gradus.api.layer.Layer;
import dev.gradus.core.text.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds registered parts by name and by class. */
final class Lookup {

    private final Map<Kind, Map<String, List<Part>>> parts;
    private final Searched searched;

    Lookup(Map<Kind, Map<String, List<Part>>> parts, Searched searched) {
        this.parts = parts;
        this.searched = searched;
    }

    /** Returns all parts, by kind and name. */
    Stream<Part> all() {
        return parts.values().stream()
                .flatMap(byName -> byName.values().stream())
                .flatMap(List::stream);
    }

    /** Returns the parts of a kind whose names are theirs alone. */
    Stream<Part> unambiguous(Kind kind) {
        return parts.get(kind).values().stream()
                .filter(same -> same.size() == 1)
                .flatMap(List::stream);
    }

    /** Returns one line for each failure and for each name that several parts claim. */
    List<String> problems() {
        Stream<String> conflicts = parts.values().stream()
                .flatMap(byName -> byName.values().stream())
                .filter(same -> same.size() > 1)
                .map(Lookup::conflict);
        return Stream.concat(searched.problems().stream(), conflicts).toList();
    }

    boolean knows(Kind kind, String name) {
        return parts.get(kind).containsKey(name);
    }

    /** Returns the part with a name. */
    Part named(Kind kind, String name, String path) {
        List<Part> found = parts.get(kind).getOrDefault(name, List.of());
        if (found.size() == 1) {
            return found.get(0);
        }
        String problem = found.isEmpty() ? unknown(kind, name) : conflict(found) + ".";
        String start =
                path.isEmpty() ? problem.substring(0, 1).toUpperCase(Locale.ROOT) : path + ": " + problem.charAt(0);
        throw new UnknownPartException(start + problem.substring(1));
    }

    /** Returns the part that an object's class is registered as. */
    Part registered(Component part) {
        Class<?> type = part.getClass();
        List<Part> found = all().filter(p -> p.type() == type && p.name().equals(part.name()))
                .toList();
        if (found.isEmpty()) {
            throw new InvalidInputException(unregistered(part));
        }
        return named(found.get(0).kind(), found.get(0).name(), "");
    }

    /** Says that two parts have one name. */
    private static String conflict(List<Part> same) {
        Part first = same.get(0);
        return "the name '" + first.name() + "' is claimed by " + same.size() + " parts of kind "
                + first.kind().word() + ": "
                + same.stream().map(Part::whereabouts).collect(Collectors.joining(" and "))
                + "; remove all but one, or rename one, such as 'acme:" + first.name() + "'";
    }

    private String unknown(Kind kind, String name) {
        Set<String> known = parts.get(kind).keySet();
        String elsewhere = parts.keySet().stream()
                .filter(other -> knows(other, name))
                .map(other -> " '" + name + "' is " + other.aWord() + advice(kind, other) + ".")
                .collect(Collectors.joining());
        String question = elsewhere.isEmpty() ? Suggestions.didYouMean(name, known) : elsewhere;
        return "no " + kind.word() + " named '" + name + "'" + "." + question
                + " Known: " + (known.isEmpty() ? "none" : String.join(", ", known))
                + ". Searched: " + searched.text() + ".";
    }

    /** Activations and layers are each at home where the other is often looked for. */
    private static String advice(Kind wanted, Kind found) {
        if (wanted.type() == Activation.class && found.type() == Layer.class) {
            return ": make it a layer of its own, after the one that has no activation then";
        }
        if (wanted.type() == Layer.class && found.type() == Activation.class) {
            return ": give it to a layer as its activation";
        }
        return "";
    }

    private static String unregistered(Component part) {
        Class<?> type = part.getClass();
        Kind kind = Kind.of(type);
        boolean hasNoName = type.isHidden() || type.isSynthetic() || type.isAnonymousClass() || type.isLocalClass();
        String what = hasNoName
                ? "make it a public class with a public constructor without arguments, and list that"
                : "list it";
        return "the " + kind.word() + " " + type.getName()
                + " is not registered, so nothing that uses it can be saved: " + what + " in " + kind.serviceFile()
                + " of its jar (or 'provides' in its module-info)";
    }
}
