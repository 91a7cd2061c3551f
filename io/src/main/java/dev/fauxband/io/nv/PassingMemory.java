package dev.fauxband.io.nv;

import dev.fauxband.data.Octets;

/** Memory that ends with the process. */
final class PassingMemory implements ModuleMemory {
    private volatile Octets image = Octets.EMPTY;

    @Override
    public Octets image() {
        return image;
    }

    @Override
    public void store(Octets newImage) {
        image = newImage;
    }
}
