package dev.fauxband.coap;

import java.util.OptionalInt;

/** Which critical options the module knows, and how they must look (RFC 7252 §5.4). */
public final class OptionCheck {
    private OptionCheck() {}

    /** The first critical option that is unknown, or of a wrong length, or there twice where once is allowed. */
    public static OptionalInt firstUnknownCritical(CoapMessage message) {
        int before = -1;
        for (CoapOption option : message.options()) {
            int number = option.number();
            boolean known = known(number, option.value().size()) && (number != before || repeatable(number));
            if (OptionNumber.critical(number) && !known) {
                return OptionalInt.of(number);
            }
            before = number;
        }
        return OptionalInt.empty();
    }

    /** Whether the message asks for a proxy, which a module is not. */
    public static boolean asksForProxy(CoapMessage message) {
        return message.option(OptionNumber.PROXY_URI).isPresent()
                || message.option(OptionNumber.PROXY_SCHEME).isPresent();
    }

    private static boolean known(int number, int octets) {
        return switch (number) {
            case OptionNumber.URI_HOST -> octets >= 1 && octets <= 255;
            case OptionNumber.URI_PORT, OptionNumber.ACCEPT -> octets <= 2;
            case OptionNumber.URI_PATH, OptionNumber.URI_QUERY -> octets <= 255;
            case OptionNumber.BLOCK1, OptionNumber.BLOCK2 -> octets <= 3;
            default -> false;
        };
    }

    private static boolean repeatable(int number) {
        return number == OptionNumber.URI_PATH || number == OptionNumber.URI_QUERY;
    }
}
