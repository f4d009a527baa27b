/** The engine: registry, formula compiler, kernels, training, data and files. It knows no bundled part by name. */
module dev.gradus.core {
    requires dev.gradus.api;
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires org.objectweb.asm;
}
