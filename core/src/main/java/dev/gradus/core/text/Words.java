package dev.gradus.core.text;

/** Numbers with their nouns. */
public final class Words {

    private Words() {}

    /** Returns such as {@code 1 cell} or {@code 2 cells}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
