package dev.gradus.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON among the engine's resources, and JSON written for people. */
public final class JsonFile {

    private JsonFile() {}

    /** Returns the object in a resource beside a class. */
    public static Map<String, Object> resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the object that a text is.
     *
     * @param name what to call the text in messages
     */
    public static Map<String, Object> parse(String text, String name) {
        return Section.of(JsonText.read(text, name), name, "").values();
    }

    /** Returns an object as text. */
    public static String text(Map<String, Object> object) {
        StringBuilder text = new StringBuilder();
        try {
            PrettyJson.write(object, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
