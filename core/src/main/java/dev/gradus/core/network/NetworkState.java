package dev.gradus.core.network;

import dev.gradus.core.tensor.Vector;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** Returns what was saved, by the names of parameters and buffers. */
    Map<String, double[]> read() {
        Map<String, double[]> read = new LinkedHashMap<>();
        store.parameters()
                .forEach(info -> read.put(info.name(), values.toArray(store.offset(info.name()), info.size())));
        store.buffers()
                .forEach(info -> read.put(info.name(), buffers.toArray(store.bufferOffset(info.name()), info.size())));
        return read;
    }

    /** Takes over what {@link #read} has returned. */
    void write(Map<String, double[]> saved) {
        store.parameters().forEach(info -> values.set(store.offset(info.name()), saved.get(info.name())));
        store.buffers().forEach(info -> buffers.set(store.bufferOffset(info.name()), saved.get(info.name())));
    }

    /** Gives the network the state that was saved. */
    void restore() {
        store.values().copyFrom(values);
        store.bufferValues().copyFrom(buffers);
    }
}
