package dev.fauxband.app.run;

import dev.fauxband.app.box.PlatformKind;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.dtls.DtlsLayer;
import dev.fauxband.io.net.dtls.PreSharedKey;
import java.io.IOException;
import java.util.Optional;

/** The DTLS of a run: there when a rule leads to coaps. */
record Security(Optional<DtlsLayer> dtls) implements AutoCloseable {
    /** Whether key and ways fit each other. */
    static void check(Redirection rules, Optional<PlatformKind> platform, Optional<PreSharedKey> key)
            throws UsageException {
        if (rules.secures() && key.isEmpty()) {
            throw new UsageException("--redirect to coaps:// needs a key; give --psk ID:HEX or --psk-file FILE.");
        }
        if (platform.isPresent() && !rules.secures()) {
            platform.get().check(key);
        } else if (platform.isEmpty() && !rules.secures() && key.isPresent()) {
            throw new UsageException("--psk is of no use here; add --platform, or --redirect '*=coaps://HOST:5684'.");
        }
    }

    static Security of(Redirection redirection, Optional<PreSharedKey> key) throws IOException {
        return redirection.secures() && key.isPresent()
                ? new Security(Optional.of(DtlsLayer.start(key.get())))
                : new Security(Optional.empty());
    }

    @Override
    public void close() {
        dtls.ifPresent(DtlsLayer::close);
    }
}
