package dev.gradus.core.network;

import dev.gradus.core.tensor.Vector;

/** A copy of all that training changes in a network: parameters and buffers. */
final class NetworkState {

    private final ParameterStore store;
    private final Vector values;
    private final Vector buffers;

    NetworkState(ParameterStore store) {
        this.store = store;
        this.values = new Vector(store.values().precision(), store.values().size());
        this.buffers =
                new Vector(store.values().precision(), store.bufferValues().size());
    }

    /** Takes over the state of the network. */
    void save() {
        values.copyFrom(store.values());
        buffers.copyFrom(store.bufferValues());
    }

    /** Gives the network the state that was saved. */
    void restore() {
        store.values().copyFrom(values);
        store.bufferValues().copyFrom(buffers);
    }
}
