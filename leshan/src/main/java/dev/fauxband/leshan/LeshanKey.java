package dev.fauxband.leshan;

import dev.fauxband.data.Octets;

/**
 * A pre-shared key that every client of a {@link LeshanPlatform} uses, whatever its endpoint name. No text of this
 * class holds the key.
 *
 * @param identity what the server knows it by
 * @param key at least one octet
 */
public record LeshanKey(String identity, Octets key) {
    @Override
    public String toString() {
        return "LeshanKey[" + identity + "]";
    }
}
