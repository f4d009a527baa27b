package dev.gradus.integration.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.api.Component;
import dev.gradus.api.Engine;
import dev.gradus.api.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Values and gradients of one function with one choice of settings.
 *
 * @param title as in the file: a name, {@code setting=value} for what differs from the defaults, a remark in brackets
 * @param numbers the values
 */
record ReferenceEntry(String title, JsonNode numbers) {

    private static final List<String> FILES = List.of("pytorch-functions.json", "further-functions.json");
    private static final String REMARK = "\\(.*\\)";

    /** Returns the functions of a group: those of PyTorch, then the others. */
    static Stream<ReferenceEntry> entries(String group) {
        return FILES.stream().flatMap(file -> {
            JsonNode functions = ReferenceFile.read(file).path(group);
            return functions.properties().stream().map(entry -> new ReferenceEntry(entry.getKey(), entry.getValue()));
        });
    }

    String name() {
        return words().get(0);
    }

    private List<String> words() {
        return Arrays.asList(title.replaceAll(REMARK, "").strip().split("\\s+"));
    }

    <C extends Component> C part(Engine engine, Class<C> kind) {
        return engine.part(kind, name(), this::fill);
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
