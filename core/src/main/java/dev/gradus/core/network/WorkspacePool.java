package dev.gradus.core.network;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** Keeps workspaces for predictions, so that threads that predict at once seldom make new ones. */
final class WorkspacePool {

    private static final int PLACES = 16;

    private final AtomicReferenceArray<PredictionWorkspace> places = new AtomicReferenceArray<>(PLACES);
    private final Supplier<PredictionWorkspace> maker;

    WorkspacePool(Supplier<PredictionWorkspace> maker) {
        this.maker = maker;
    }

    PredictionWorkspace take() {
        PredictionWorkspace workspace = places.getAndSet(place(), null);
        return workspace != null ? workspace : maker.get();
    }

    void giveBack(PredictionWorkspace workspace) {
        places.set(place(), workspace);
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & (PLACES - 1);
    }
}
