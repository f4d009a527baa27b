package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.schedule.Schedule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A kind of part: its interface, from which its words follow. A new kind is one line here and one in module-info. */
record Kind(Class<? extends Component> type) {

    static final List<Kind> ALL = Stream.of(
                    Activation.class,
                    Loss.class,
                    Optimizer.class,
                    Layer.class,
                    Initializer.class,
                    Metric.class,
                    Schedule.class)
            .map(Kind::new)
            .toList();

    /** Returns the kind that a type is or belongs to; null if there is none. */
    static Kind of(Class<?> type) {
        return ALL.stream()
                .filter(kind -> kind.type.isAssignableFrom(type))
                .findFirst()
                .orElse(null);
    }

    /** Returns the word for it, such as {@code activation}. */
    String word() {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Returns the word with its article, such as {@code an activation}. */
    String aWord() {
        return ("aeiou".indexOf(word().charAt(0)) < 0 ? "a " : "an ") + word();
    }

    /** Returns the name of the file in which a jar lists its parts of this kind. */
    String serviceFile() {
        return ServiceFile.DIRECTORY + type.getName();
    }
}
