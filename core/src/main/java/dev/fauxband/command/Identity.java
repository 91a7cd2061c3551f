package dev.fauxband.command;

import dev.fauxband.data.IpLiteral;
import java.util.Optional;

/**
 * Who a module is.
 *
 * @param imei 15 digits, the last its Luhn check digit
 * @param imsi 15 digits
 * @param iccid 20 digits
 * @param ip the address that the network gives, as text
 */
public record Identity(String imei, String imsi, String iccid, String ip) {
    /** The manual's example is number 0. */
    private static final String TYPE_ALLOCATION = "86772403";

    private static final int SERIAL_OF_EXAMPLE = 2355;
    private static final int SERIALS = 1_000_000;

    /** The manual's example: IMEI 867724030023557, address 10.52.241.198. */
    public static final Identity EXAMPLE = numbered(0);

    /** Module {@code number} of many, 0–999,999; 0 is the manual's example. */
    public static Identity numbered(int number) {
        String body = TYPE_ALLOCATION + digits(Math.floorMod(SERIAL_OF_EXAMPLE + number, SERIALS), 6);
        return new Identity(
                body + checkDigit(body),
                "46000" + digits(1_234_567_890L + number, 10),
                "898600" + digits(10_000_000_000_000L + number, 14),
                address(number));
    }

    /** The same but for one of imei, imsi, iccid, ip; see {@link #fault}. */
    public Identity with(String part, String value) {
        return new Identity(
                part.equals("imei") ? value : imei,
                part.equals("imsi") ? value : imsi,
                part.equals("iccid") ? value : iccid,
                part.equals("ip") ? value : ip);
    }

    /** Why no module can be this, in one sentence; empty when one can. */
    public Optional<String> fault() {
        if (!imei.matches("[0-9]{15}")) {
            return Optional.of("imei takes 15 digits.");
        }
        int digit = checkDigit(imei.substring(0, 14));
        if (imei.charAt(14) - '0' != digit) {
            return Optional.of("the last digit of imei " + imei + " must be " + digit + ", its check digit.");
        }
        if (!imsi.matches("[0-9]{15}")) {
            return Optional.of("imsi takes 15 digits.");
        }
        if (!iccid.matches("[0-9]{20}")) {
            return Optional.of("iccid takes 20 digits.");
        }
        return IpLiteral.parse(ip).isPresent()
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
