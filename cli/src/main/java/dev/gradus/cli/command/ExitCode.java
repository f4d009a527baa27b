package dev.gradus.cli.command;

/** What the command leaves behind for scripts. */
public final class ExitCode {

    /** It did what was asked. */
    public static final int DONE = 0;

    /** The run failed: training diverged, a check found something, a file could not be written. */
    public static final int FAILED = 1;

    /** The arguments or a file are not what is allowed. */
    public static final int BAD_INPUT = 2;

    /** Ctrl-C; 128 plus the number of the signal, as shells have it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
