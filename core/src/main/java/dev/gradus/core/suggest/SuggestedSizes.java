package dev.gradus.core.suggest;

/**
 * How large the network is and how long it is trained.
 *
 * @param first the units of the first hidden layer
 * @param second the units of the second
 * @param dropout whether units are left out in training
 * @param batch the batch size
 * @param epochs the number of epochs at most
 * @param patience after how many epochs without anything better training ends
 * @param heldBack whether there are enough rows to hold some back
 */
record SuggestedSizes(int first, int second, boolean dropout, int batch, int epochs, int patience, boolean heldBack) {

    private static final int FEWEST_ROWS_TO_SPLIT = 40;
    private static final int FEW_ROWS = 1000;
    private static final int SOME_ROWS = 5000;
    private static final int MANY_ROWS = 20_000;
    private static final int MANY_INPUTS = 100;

    /** What the sets that these rules were tried on needed, from 150 rows of 4 numbers to 60 000 of 784. */
    private static final int STEPS = 12_000;

    private static final int FEWEST_EPOCHS = 20;
    private static final int MOST_EPOCHS = 200;

    /** Chooses by the numbers of rows and of inputs after encoding. */
    static SuggestedSizes of(int rows, int features) {
        boolean wide = features >= MANY_INPUTS;
        int first = rows < FEW_ROWS ? 32 : rows < SOME_ROWS ? 64 : 128;
        if (wide) {
            first *= 2;
        }
        int batch = rows < SOME_ROWS ? 32 : rows < MANY_ROWS ? 64 : 128;
        int steps = Math.max(1, rows / batch);
        int epochs = Math.max(FEWEST_EPOCHS, Math.min(MOST_EPOCHS, STEPS / steps));
        return new SuggestedSizes(
                first,
                first / 2,
                wide && rows >= SOME_ROWS,
                batch,
                epochs,
                Math.max(5, epochs / 5),
                rows >= FEWEST_ROWS_TO_SPLIT);
    }
}
