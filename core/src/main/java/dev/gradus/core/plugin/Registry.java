package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.PartInfo;
import dev.gradus.api.PartSpec;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All parts that an engine knows; immutable once built.
 *
 * <p>Parts of the application come from the class path and the module path, which whoever starts Java decides about;
 * a plugin directory may add names but take none of those away. That is how a bundled part is told from a plugin: by
 * the way it came, never by a list of names or by what a jar says about itself. Two parts of the class path with one
 * name are a conflict like two plugins': both are listed, and using the name is an error.
 */
public final class Registry {

    private final Lookup lookup;
    private final Forms forms;

    private Registry(Lookup lookup) {
        this.lookup = lookup;
        this.forms = new Forms(lookup);
    }

    /**
     * Finds all parts.
     *
     * @param plugins the plugin directories; a path to a jar stands for that jar alone
     * @throws dev.gradus.api.error.InvalidInputException if a plugin directory is missing or cannot be read
     */
    public static Registry load(List<Path> plugins) {
        return load(ApplicationParts.loaders(), plugins);
    }

    /** Finds all parts, with other class loaders in place of the application's. */
    static Registry load(List<ClassLoader> application, List<Path> plugins) {
        Registration registration = new Registration();
        new ApplicationParts(registration, application).find();
        PluginDirectories directories = new PluginDirectories(registration);
        plugins.forEach(directories::find);
        return new Registry(registration.finish());
    }

    /** Returns the JSON Schema of the parts of each kind, by the kind's word. */
    public Map<String, Object> schemas() {
        return new PartSchemas(forms).of(lookup.all().toList());
    }

    /**
     * Makes a part from its form: its name, a map of {@code type} and settings, a {@link PartSpec}, or the part.
     *
     * @param kind the interface of its kind, or one of the kind's shapes
     * @param path where the form stands, for messages, such as {@code network[0].activation}; may be empty
     * @throws dev.gradus.api.error.UnknownPartException if there is no such part, or two
     * @throws dev.gradus.api.error.InvalidInputException if a setting is unknown, missing or not allowed
     */
    public <C extends Component> C create(Class<C> kind, Object form, String path) {
        return cast(kind, forms.create(kind(kind), form, path), path);
    }

    /** Makes a part from its name and the settings that differ from the defaults; see {@link #create}. */
    public <C extends Component> C create(Class<C> kind, String name, Map<String, ?> settings, String path) {
        return cast(kind, forms.create(kind(kind), name, settings, path), path);
    }

    /**
     * Returns a part's form: a map of {@code type} and all settings, parts in it as maps of the same form.
     *
     * <p>It holds the defaults too, so that a changed default never changes a saved model.
     *
     * @throws dev.gradus.api.error.InvalidInputException if the part, or one in it, is not registered
     */
    public Map<String, Object> settings(Component part) {
        return forms.settings(part, true);
    }

    /** Returns a part's form with only the settings that are required or differ from the defaults; for people. */
    public Map<String, Object> changedSettings(Component part) {
        return forms.settings(part, false);
    }

    /** Returns where a part came from, and then the parts in it; each part once. */
    public Set<PartOrigin> origins(Component part) {
        Set<PartOrigin> origins = new LinkedHashSet<>();
        addOrigins(part, origins);
        return origins;
    }

    /** Returns where a part came from. */
    public PartOrigin originOf(Component part) {
        return lookup.registered(part).origin();
    }

    /** Returns whether there is a part of a kind, such as {@code activation}, with that name. */
    public boolean knows(String kind, String name) {
        return Kind.ALL.stream().anyMatch(k -> k.word().equals(kind) && lookup.knows(k, name));
    }

    /** Returns the parts of a kind with their default settings; not those whose names several claim. */
    public <C extends Component> List<C> all(Class<C> kind) {
        return lookup.unambiguous(kind(kind))
                .map(part -> kind.cast(part.defaults()))
                .toList();
    }

    /** Returns every part, by kind and name. */
    public List<PartInfo> parts() {
        return lookup.all().map(part -> PartInfos.of(part, forms)).toList();
    }

    /** Returns what could not be used and why, one line each. */
    public List<String> problems() {
        return lookup.problems();
    }

    private void addOrigins(Component part, Set<PartOrigin> origins) {
        Part registered = lookup.registered(part);
        origins.add(registered.origin());
        for (Setting setting : registered.settings().list()) {
            Object value = setting.of(part);
            List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            for (Object element : values) {
                if (element instanceof Component nested) {
                    addOrigins(nested, origins);
                }
            }
        }
    }

    private static <C extends Component> C cast(Class<C> type, Component part, String path) {
        return type.cast(new PartType(kind(type), type).checked(part, path));
    }

    private static Kind kind(Class<? extends Component> type) {
        Kind kind = Kind.of(type);
        if (kind == null) {
            throw new IllegalArgumentException(type.getName() + " is no kind of part");
        }
        return kind;
    }
}
