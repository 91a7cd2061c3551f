package dev.fauxband.leshan;

import org.eclipse.leshan.core.peer.OscoreIdentity;
import org.eclipse.leshan.servers.security.SecurityInfo;
import org.eclipse.leshan.servers.security.SecurityStore;
import org.jspecify.annotations.Nullable;

/** One pre-shared key for all clients: a box on a desk asks who has the key, not who uses it. */
final class OneKey implements SecurityStore {
    private static final String ANY_ENDPOINT = "any";

    private final LeshanKey key;

    OneKey(LeshanKey key) {
        this.key = key;
    }

    /** Nobody is bound to a key, so that the port without DTLS stays open to all. */
    @Override
    @Nullable
    public SecurityInfo getByEndpoint(String endpoint) {
        return null;
    }

    @Override
    @Nullable
    public SecurityInfo getByIdentity(String identity) {
        return identity.equals(key.identity())
                ? SecurityInfo.newPreSharedKeyInfo(
                        ANY_ENDPOINT, identity, key.key().toArray())
                : null;
    }

    @Override
    @Nullable
    public SecurityInfo getByOscoreIdentity(OscoreIdentity identity) {
        return null;
    }
}
