package dev.gradus.core.network;

import dev.gradus.api.Component;
import dev.gradus.api.PartSpec;
import dev.gradus.api.metric.Metric;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.formula.FormulaCompiler;
import dev.gradus.core.kernel.KernelProviders;
import dev.gradus.core.parallel.WorkerPool;
import dev.gradus.core.warmup.WarmUp;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/** Networks without an engine around them: parts are given, never looked up. */
final class TestNetworks {

    private TestNetworks() {}

    static CoreNetworkBuilder builder() {
        return builder(1);
    }

    static CoreNetworkBuilder builder(int threads) {
        Compute compute =
                new Compute(KernelProviders.fastest(), new FormulaCompiler(), new WorkerPool(threads), WarmUp.none());
        PartSource given = new PartSource() {
            @Override
            public <C extends Component> C create(Class<C> kind, PartSpec spec, String path) {
                return kind.cast(spec.part());
            }
        };
        return new CoreNetworkBuilder(
                new NetworkServices(compute, given, metrics(), file -> null, (network, file, checkpoint) -> {
                    throw new UnsupportedOperationException("nothing is written here");
                }));
    }

    private static List<Metric> metrics() {
        return ServiceLoader.load(Metric.class).stream().map(Provider::get).toList();
    }
}
