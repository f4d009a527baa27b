package dev.gradus.integration.reference;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.api.Component;
import dev.gradus.api.Engine;
import dev.gradus.api.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Values and gradients of one function with one choice of settings.
 *
 * @param title as in the file: a name, {@code setting=value} for what differs from the defaults, a remark in brackets
 * @param numbers the values
 */
record PyTorchEntry(String title, JsonNode numbers) {

    private static final String FILE = "pytorch-functions.json";
    private static final String REMARK = "\\(.*\\)";

    static Stream<PyTorchEntry> entries(String group) {
        JsonNode functions = ReferenceFile.read(FILE).get(group);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(functions.fieldNames(), 0), false)
                .map(title -> new PyTorchEntry(title, functions.get(title)));
    }

    String name() {
        return words().get(0);
    }

    private List<String> words() {
        return Arrays.asList(title.replaceAll(REMARK, "").strip().split("\\s+"));
    }

    /** Returns the part, or skips the test if there is no part of that name yet. */
    <C extends Component> C part(Engine engine, Class<C> kind) {
        boolean registered = engine.parts().stream()
                .anyMatch(info -> info.kind().equals(kind.getSimpleName().toLowerCase(Locale.ROOT))
                        && info.name().equals(name()));
        return registered ? engine.part(kind, name(), this::fill) : abort("no " + name() + " is registered yet");
    }

    private void fill(Settings settings) {
        for (String word : words().subList(1, words().size())) {
            int equals = word.indexOf('=');
            String setting = word.substring(0, equals);
            String value = word.substring(equals + 1);
            if (value.equals("true") || value.equals("false")) {
                settings.put(setting, Boolean.parseBoolean(value));
            } else if (Character.isLetter(value.charAt(0))) {
                settings.put(setting, value);
            } else {
                settings.put(setting, Double.parseDouble(value));
            }
        }
    }

    double[] row(String key) {
        return ReferenceFile.row(numbers.get(key));
    }

    double[][] rows(String key) {
        return ReferenceFile.rows(numbers.get(key));
    }

    double number(String key) {
        return numbers.get(key).doubleValue();
    }

    @Override
    public String toString() {
        return title;
    }
}
