package dev.gradus.api.data;

/**
 * How a network prepares the values of one column; what is not said is as for all columns.
 *
 * <pre>{@code
 * Gradus.network().columnsOf(data).prepare("income", Preparation.ofScaling("log").missing(Missing.mean()))
 * }</pre>
 *
 * @param scaling the kind of scaling of a column of numbers; null for that of all inputs or targets
 * @param missing what stands in for missing values; null for what is usual for numbers or categories
 * @param unseen what happens with a category that did not occur in training; null for what is usual
 */
public record Preparation(String scaling, Missing missing, Unseen unseen) {

    /** Nothing but what is usual. */
    public static final Preparation USUAL = new Preparation(null, null, null);

    /** Returns the preparation that scales in this way. */
    public static Preparation ofScaling(String scaling) {
        return USUAL.scaling(scaling);
    }

    /** Returns the preparation that treats missing values in this way. */
    public static Preparation ofMissing(Missing missing) {
        return USUAL.missing(missing);
    }

    /** Returns the preparation that treats unseen categories in this way. */
    public static Preparation ofUnseen(Unseen unseen) {
        return USUAL.unseen(unseen);
    }

    /** Returns the same with another scaling. */
    public Preparation scaling(String kind) {
        return new Preparation(kind, missing, unseen);
    }

    /** Returns the same with another treatment of missing values. */
    public Preparation missing(Missing treatment) {
        return new Preparation(scaling, treatment, unseen);
    }

    /** Returns the same with another treatment of unseen categories. */
    public Preparation unseen(Unseen treatment) {
        return new Preparation(scaling, missing, treatment);
    }
}
