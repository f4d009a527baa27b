package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Finds out the settings of a part when it is registered, so that whatever is wrong with them is said at once. */
final class SettingsInspector {

    private SettingsInspector() {}

    /** Returns the settings of a part, given the one that its constructor without arguments makes. */
    static PartSettings inspect(Component defaults) throws UnusablePartException {
        Class<?> type = defaults.getClass();
        if (!type.isRecord() || type.getRecordComponents().length == 0) {
            return new PartSettings(List.of(), null);
        }
        checkAccess(type);
        RecordComponent[] components = type.getRecordComponents();
        List<Setting> settings = new ArrayList<>();
        Class<?>[] parameters = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            parameters[i] = components[i].getType();
            settings.add(setting(components[i]));
        }
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // every record has one
        }
        if (!type.getModule().isExported(type.getPackageName(), here())) {
            // The package is open to us: checked above.
            constructor.setAccessible(true);
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
        }
        PartSettings found = new PartSettings(settings, constructor);
        checkDefaults(found, defaults);
        return found;
    }

    private static Module here() {
        return SettingsInspector.class.getModule();
    }

    private static void checkAccess(Class<?> type) throws UnusablePartException {
        for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
            if (!Modifier.isPublic(c.getModifiers())) {
                throw new UnusablePartException(c.getSimpleName() + " is not public, so its settings cannot be read");
            }
        }
        Module module = type.getModule();
        String inPackage = type.getPackageName();
        if (!module.isExported(inPackage, here()) && !module.isOpen(inPackage, here())) {
            throw new UnusablePartException("its settings cannot be read, because module " + module.getName()
                    + " keeps the package to itself; add 'exports " + inPackage + ";' to its module-info");
        }
    }

    private static Setting setting(RecordComponent component) throws UnusablePartException {
        String name = Setting.nameOf(component);
        if (name.equals("type") || name.equals("name")) {
            throw new UnusablePartException(
                    "the setting '" + name + "' needs another name: in files, '" + name + "' says which part it is");
        }
        SettingType type = settingType(component.getGenericType());
        if (type == null) {
            throw new UnusablePartException("the setting '" + name + "' is of type "
                    + component.getGenericType().getTypeName()
                    + "; a setting is double, int, long, boolean, String, an enum, a part, or a List of those");
        }
        return new Setting(name, type, component);
    }

    private static SettingType settingType(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            SettingType element = elementType(list.getActualTypeArguments()[0]);
            return element == null ? null : new ListType(element);
        }
        if (type == double.class) {
            return SimpleType.NUMBER;
        }
        if (type == int.class) {
            return SimpleType.INT;
        }
        if (type == long.class) {
            return SimpleType.LONG;
        }
        if (type == boolean.class) {
            return SimpleType.SWITCH;
        }
        return type instanceof Class<?> object ? objectType(object) : null;
    }

    private static SettingType elementType(Type type) {
        if (type == Double.class) {
            return SimpleType.NUMBER;
        }
        if (type == Integer.class) {
            return SimpleType.INT;
        }
        if (type == Long.class) {
            return SimpleType.LONG;
        }
        if (type == Boolean.class) {
            return SimpleType.SWITCH;
        }
        return type instanceof Class<?> object ? objectType(object) : null;
    }

    private static SettingType objectType(Class<?> type) {
        if (type == String.class) {
            return SimpleType.TEXT;
        }
        if (type.isEnum()) {
            return ChoiceType.of(type);
        }
        Kind kind = Kind.of(type);
        return kind == null ? null : new PartType(kind, type);
    }

    private static void checkDefaults(PartSettings settings, Component defaults) throws UnusablePartException {
        List<Object> values = new ArrayList<>();
        for (Setting setting : settings.list()) {
            Object value = setting.of(defaults);
            if (value instanceof Double number && !Double.isFinite(number)) {
                throw new UnusablePartException(
                        "the default of '" + setting.name() + "' is " + number + ", which no file can hold");
            }
            values.add(value);
        }
        try {
            settings.newInstance(values);
        } catch (InvocationTargetException e) {
            PlainCause.rethrowIfFatal(e.getCause());
            throw new UnusablePartException(
                    "its constructor does not take its own defaults: " + PlainCause.named(e.getCause()), e);
        }
    }
}
