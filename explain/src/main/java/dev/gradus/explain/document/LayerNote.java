package dev.gradus.explain.document;

import java.util.List;

/**
 * A layer.
 *
 * @param name its name in the network
 * @param inputs how many values it receives
 * @param units how many it gives
 * @param inputNames how derivatives write what it receives
 * @param preActivationNames how derivatives write what its activation is applied to
 * @param outputNames how derivatives write what it gives
 * @param activation the name of its activation, or empty
 * @param formula of the activation, or empty if that is no formula
 * @param derivative of the activation, or empty
 */
public record LayerNote(
        String name,
        int inputs,
        int units,
        List<String> inputNames,
        List<String> preActivationNames,
        List<String> outputNames,
        String activation,
        String formula,
        String derivative) {}
