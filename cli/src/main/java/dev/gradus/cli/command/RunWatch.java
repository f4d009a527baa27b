package dev.gradus.cli.command;

import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.RunListener;
import dev.gradus.cli.console.Progress;

/** Watches many trainings: shows on a terminal how they get on, and ends them after a Ctrl-C. */
final class RunWatch implements RunListener {

    private final Interruption interruption;
    private final Progress progress;
    private final boolean shown;

    RunWatch(Session session) {
        interruption = new Interruption(
                () -> session.note("stopping; runs that have not ended are left out"),
                () -> session.error("the epochs take too long; nothing was printed"));
        session.atEnd(interruption::close);
        progress = new Progress(session.console().err(), System::nanoTime);
        shown = session.console().interactive() && !session.quiet();
    }

    @Override
    public void ended(Run run, int done, int total) {
        if (shown) {
            progress.updateRuns(done, total);
        }
    }

    @Override
    public boolean stopped() {
        return interruption.requested();
    }

    /** Takes the line on the terminal away. */
    void clear() {
        progress.clear();
    }

    /** Returns the exit code, given that of the work. */
    int exitCode(int ofWork) {
        return interruption.requested() ? ExitCode.INTERRUPTED : ofWork;
    }
}
