package dev.fauxband.lwm2m;

import dev.fauxband.data.Octets;

/**
 * A value on its way into a resource.
 *
 * @param value as TLV or opaque octets, or as text when {@code text}
 */
record Assignment(Path path, Octets value, boolean text) {}
