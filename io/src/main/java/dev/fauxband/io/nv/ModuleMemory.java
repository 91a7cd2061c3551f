package dev.fauxband.io.nv;

import dev.fauxband.data.Octets;

/** The non-volatile memory of one module. Any thread; nothing blocks. */
public interface ModuleMemory {
    /** What was stored last; empty when nothing was. */
    Octets image();

    void store(Octets image);

    /** One that ends with the process. */
    static ModuleMemory untilTheEnd() {
        return new PassingMemory();
    }
}
