package dev.fauxband.io.nv;

import dev.fauxband.data.Octets;

/** The non-volatile memory of one module. Any thread; nothing blocks. */
public interface ModuleMemory {
    /** One that keeps nothing: a module that has to be made anew begins as from the factory. */
    ModuleMemory NONE = new ModuleMemory() {
        @Override
        public Octets image() {
            return Octets.EMPTY;
        }

        @Override
        public void store(Octets image) {}
    };

    /** What was stored last; empty when nothing was. */
    Octets image();

    void store(Octets image);

    /** One that ends with the process. */
    static ModuleMemory untilTheEnd() {
        return new PassingMemory();
    }
}
