package dev.fauxband.app.control;

import dev.fauxband.app.cli.UsageException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a user of an HTTP door must know.
 *
 * @param given whether the user chose it, so that it need not be printed
 */
public record Token(String text, boolean given) {
    private static final int OCTETS = 16;
    private static final int SHORT_BELOW = 16;
    private static final String FORM = "[A-Za-z0-9._~+/=-]{1,256}";

    /**
     * The one that was given, or a new one of 128 bits that nobody can foresee.
     *
     * @param option that may give it, for complaints
     */
    public static Token of(String option, Optional<String> chosen) throws UsageException {
        if (chosen.isEmpty()) {
            byte[] octets = new byte[OCTETS];
            new SecureRandom().nextBytes(octets);
            return new Token(HexFormat.of().formatHex(octets), false);
        }
        if (!chosen.get().matches(FORM)) {
            throw new UsageException(
                    option + " takes 1 to 256 letters, digits or -._~+/=; leave it out to have a good one made.");
        }
        return new Token(chosen.get(), true);
    }

    /** Whether who can try often enough finds it: good enough on this machine, not where others come in. */
    public boolean easilyGuessed() {
        return text.length() < SHORT_BELOW;
    }
}
