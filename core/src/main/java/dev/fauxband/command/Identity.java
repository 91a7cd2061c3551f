package dev.fauxband.command;

import dev.fauxband.data.IpLiteral;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a module is: an IMEI of 15 digits, the last its Luhn check digit; an IMSI of 15 digits; an ICCID of 20 digits;
 * the address that the network gives, as text. One that is numbered makes these when asked: a fleet has 100,000.
 */
public final class Identity {
    /** The manual's example is number 0. */
    private static final String TYPE_ALLOCATION = "86772403";

    private static final int SERIAL_OF_EXAMPLE = 2355;
    private static final int SERIALS = 1_000_000;

    /** The manual's example: IMEI 867724030023557, address 10.52.241.198. */
    public static final Identity EXAMPLE = numbered(0);

    private final int number;
    private final @Nullable Parts given;

    private Identity(int number, @Nullable Parts given) {
        this.number = number;
        this.given = given;
    }

    /** The four as texts. */
    private record Parts(String imei, String imsi, String iccid, String ip) {}

    /** Module {@code number} of many, 0–999,999; 0 is the manual's example. */
    public static Identity numbered(int number) {
        return new Identity(number, null);
    }

    /** A module with these, checked or not: see {@link #fault}. */
    public static Identity of(String imei, String imsi, String iccid, String ip) {
        return new Identity(0, new Parts(imei, imsi, iccid, ip));
    }

    public String imei() {
        return given == null ? imei(number) : given.imei();
    }

    public String imsi() {
        return given == null ? "46000" + digits(1_234_567_890L + number, 10) : given.imsi();
    }

    public String iccid() {
        return given == null ? "898600" + digits(10_000_000_000_000L + number, 14) : given.iccid();
    }

    /** The address that the network gives. */
    public String ip() {
        return given == null ? address(number) : given.ip();
    }

    private Parts parts() {
        return new Parts(imei(), imsi(), iccid(), ip());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identity that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return parts().toString();
    }

    private static String imei(int number) {
        String body = TYPE_ALLOCATION + digits(Math.floorMod(SERIAL_OF_EXAMPLE + number, SERIALS), 6);
        return body + checkDigit(body);
    }

    /** The same but for one of imei, imsi, iccid, ip; see {@link #fault}. */
    public Identity with(String part, String value) {
        return of(
                part.equals("imei") ? value : imei(),
                part.equals("imsi") ? value : imsi(),
                part.equals("iccid") ? value : iccid(),
                part.equals("ip") ? value : ip());
    }

    /** Why no module can be this, in one sentence; empty when one can. */
    public Optional<String> fault() {
        Parts all = parts();
        if (!all.imei.matches("[0-9]{15}")) {
            return Optional.of("imei takes 15 digits.");
        }
        int digit = checkDigit(all.imei.substring(0, 14));
        if (all.imei.charAt(14) - '0' != digit) {
            return Optional.of("the last digit of imei " + all.imei + " must be " + digit + ", its check digit.");
        }
        if (!all.imsi.matches("[0-9]{15}")) {
            return Optional.of("imsi takes 15 digits.");
        }
        if (!all.iccid.matches("[0-9]{20}")) {
            return Optional.of("iccid takes 20 digits.");
        }
        return IpLiteral.parse(all.ip).isPresent()
                ? Optional.empty()
                : Optional.of("ip takes an address such as 10.0.0.7.");
    }

    /** 10.52.241.198 and on, within 10.0.0.0/8. */
    private static String address(int number) {
        int host = ((52 << 16) + (241 << 8) + 198 + number) & 0xFF_FFFF;
        return "10." + (host >> 16) + "." + (host >> 8 & 0xFF) + "." + (host & 0xFF);
    }

    private static String digits(long value, int width) {
        String text = Long.toString(value);
        return "0".repeat(width - text.length()) + text;
    }

    /** Luhn's digit over 14 (3GPP 23.003 Annex B). */
    static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
