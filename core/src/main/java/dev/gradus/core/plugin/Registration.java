package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Collects the parts that are found and turns away those that cannot be used. */
final class Registration {

    private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9_]*:)?[a-z][a-z0-9_]*");

    /** Words that mean something else where a part's name may stand. */
    private static final Set<String> RESERVED = Set.of("none", "null", "true", "false");

    private final Searched searched = new Searched();
    private final Map<Kind, Map<String, List<Part>>> parts = new LinkedHashMap<>();

    Registration() {
        Kind.ALL.forEach(kind -> parts.put(kind, new TreeMap<>()));
    }

    Searched searched() {
        return searched;
    }

    /** Registers a part. */
    void add(Kind kind, Component defaults, Source source) throws UnusablePartException {
        try {
            String name = checkedName(kind, defaults, source);
            FormulaText.formula(defaults); // a part whose formula fails, or links to another api, is of no use
            Part part = new Part(kind, name, defaults, SettingsInspector.inspect(defaults), source);
            parts.get(kind).computeIfAbsent(name, n -> new ArrayList<>()).add(part);
        } catch (RuntimeException | Error e) {
            PlainCause.rethrowIfFatal(e);
            throw new UnusablePartException(PlainCause.of(e), e);
        }
    }

    private String checkedName(Kind kind, Component part, Source source) throws UnusablePartException {
        String name = part.name();
        if (name == null || !NAME.matcher(name).matches()) {
            throw new UnusablePartException("the name '" + name
                    + "' is not allowed; take lower-case letters, digits and _, such as 'swish' or 'acme:swish'");
        }
        if (RESERVED.contains(name)) {
            throw new UnusablePartException("the name '" + name + "' is reserved; choose another");
        }
        for (Part other : parts.get(kind).getOrDefault(name, List.of())) {
            if (source.plugin() && !other.source().plugin()) {
                throw new UnusablePartException("the name '" + name + "' belongs to the " + kind.word() + " of "
                        + other.source().label() + "; choose another, such as 'acme:" + name + "'");
            }
        }
        return name;
    }

    /** Returns what was registered. */
    Lookup finish() {
        return new Lookup(parts, searched);
    }
}
