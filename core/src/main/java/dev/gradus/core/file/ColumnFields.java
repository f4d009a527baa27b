package dev.gradus.core.file;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.encoding.ColumnCode;
import dev.gradus.core.encoding.ColumnPlan;
import dev.gradus.core.encoding.Scale;
import dev.gradus.core.encoding.ScaleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The columns of a model file: what they are, and how they are encoded. */
final class ColumnFields {

    private static final String COLUMNS = "columns";
    private static final String SCALING = "scaling";
    private static final String CATEGORIES = "categories";
    private static final String MISSING = "missing";
    private static final String FILL = "fill";
    private static final String UNSEEN = "unseen";
    private static final String NAME = "name";
    private static final String TYPE = "type";

    private ColumnFields() {}

    static Map<String, Object> write(List<ColumnCode> codes) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(COLUMNS, codes.stream().map(ColumnFields::write).toList());
        return fields;
    }

    private static Map<String, Object> write(ColumnCode code) {
        ColumnPlan plan = code.plan();
        Column column = plan.column();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(NAME, column.name());
        fields.put(TYPE, DataWords.type(column));
        if (column.isCategorical()) {
            fields.put(CATEGORIES, column.categories());
        } else {
            fields.put(SCALING, scaling(plan.scaling(), code.scale()));
        }
        Map<String, Object> missing = new LinkedHashMap<>(DataWords.missing(plan.missing()));
        if (!Double.isNaN(code.fill()) && plan.missing().rule() != Missing.Rule.CONSTANT) {
            missing.put(FILL, fill(column, code.fill()));
        }
        fields.put(MISSING, shortest(missing));
        if (column.isCategorical()) {
            fields.put(UNSEEN, plan.unseen().id());
        }
        return fields;
    }

    /** Returns the type alone where nothing else is said. */
    private static Object shortest(Map<String, Object> fields) {
        return fields.size() == 1 ? fields.get(TYPE) : fields;
    }

    private static Object fill(Column column, double value) {
        return column.isCategorical() ? column.categories().get((int) value) : (Object) value;
    }

    private static Object scaling(ScaleKind wanted, Scale scale) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(TYPE, wanted.id());
        if (scale.kind() != ScaleKind.NONE) {
            fields.put(scale.kind().figures().get(0), scale.first());
            fields.put(scale.kind().figures().get(1), scale.second());
        }
        return shortest(fields);
    }

    /** Reads inputs or targets; before version 2 all columns were numbers, and their scaling stood beside them. */
    static List<ColumnCode> read(Section top, String key) {
        top.require(key, "a model file needs it");
        boolean together = top.wholeNumber("version", 1, Integer.MAX_VALUE, 1) == 1;
        Section section = top.section(key);
        section.allow(together ? new String[] {COLUMNS, SCALING} : new String[] {COLUMNS});
        List<ColumnCode> codes = new ArrayList<>();
        int count = ModelFields.objects(section, COLUMNS).size();
        for (int i = 0; i < count; i++) {
            Section column = section.element(COLUMNS, i);
            column.require(NAME, "every column has one");
            codes.add(together ? readNumeric(column) : read(column));
        }
        return together ? readScaling(section, codes) : codes;
    }

    private static ColumnCode readNumeric(Section column) {
        column.allow(NAME, TYPE);
        if (!column.text(TYPE, "numeric").equals("numeric")) {
            throw column.wrongType(TYPE, "\"numeric\"");
        }
        return ColumnCode.unmeasured(ColumnPlan.plain(column.text(NAME, null)));
    }

    private static List<ColumnCode> readScaling(Section section, List<ColumnCode> codes) {
        Section scaling = section.section(SCALING).allow(TYPE, "mean", "deviation");
        ScaleKind kind = ScaleKind.of(scaling.text(TYPE, "none"), scaling.at(TYPE));
        boolean measured = scaling.has("mean") || scaling.has("deviation");
        double[] means = measured ? scaling.numbers("mean") : new double[codes.size()];
        double[] deviations = measured ? scaling.numbers("deviation") : means;
        if (means.length != codes.size() || deviations.length != codes.size()) {
            throw section.error(
                    SCALING,
                    "there are " + codes.size() + " columns, but " + means.length + " means and " + deviations.length
                            + " deviations");
        }
        List<ColumnCode> scaled = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            ColumnPlan plain = codes.get(i).plan();
            ColumnPlan plan = new ColumnPlan(plain.column(), kind, plain.missing(), plain.unseen(), plain.single());
            double mean = means[i];
            double deviation = deviations[i];
            Scale scale =
                    measured ? checked(scaling, () -> new Scale(ScaleKind.STANDARD, mean, deviation)) : Scale.NONE;
            scaled.add(new ColumnCode(plan, scale, Double.NaN));
        }
        return scaled;
    }

    private static ColumnCode read(Section section) {
        section.allow(NAME, TYPE, CATEGORIES, SCALING, MISSING, UNSEEN);
        Column column = new Column(
                section.text(NAME, null), DataWords.type(section, TYPE), section.texts(CATEGORIES, List.of()));
        Section scaling = section.sectionOrText(SCALING, TYPE);
        ScaleKind kind = ScaleKind.of(scaling.text(TYPE, "none"), scaling.at(TYPE));
        List<String> figures = kind.figures();
        scaling.allow(TYPE, figures.isEmpty() ? TYPE : figures.get(0), figures.isEmpty() ? TYPE : figures.get(1));
        Scale scale = Scale.NONE;
        if (!figures.isEmpty() && scaling.has(figures.get(0))) {
            double first = number(scaling, figures.get(0));
            double second = number(scaling, figures.get(1));
            scale = checked(scaling, () -> new Scale(kind, first, second));
        }
        Missing missing = section.has(MISSING) ? DataWords.missing(section, MISSING, FILL) : Missing.error();
        Unseen unseen = DataWords.unseen(section, UNSEEN, Unseen.MISSING);
        ColumnPlan plan = checked(section, () -> new ColumnPlan(column, kind, missing, unseen, false));
        ColumnCode code = ColumnCode.unmeasured(plan);
        boolean filled = section.get(MISSING) instanceof Map<?, ?> map && map.containsKey(FILL);
        return new ColumnCode(plan, scale, filled ? readFill(section.section(MISSING), column) : code.fill());
    }

    private static double readFill(Section missing, Column column) {
        if (!column.isCategorical()) {
            return number(missing, FILL);
        }
        int place = column.categories().indexOf(missing.text(FILL, null));
        if (place < 0) {
            throw missing.wrongType(FILL, "one of the categories " + column.categories());
        }
        return place;
    }

    private static double number(Section section, String key) {
        section.require(key, "the file is damaged or incomplete");
        return section.number(key, 0, Double::isFinite, "a finite number");
    }

    /** Makes something that checks itself, and says where it stands if that fails. */
    private static <T> T checked(Section section, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (InvalidInputException e) {
            throw section.error(e.getMessage());
        }
    }
}
