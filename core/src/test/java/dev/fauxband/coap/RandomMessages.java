package dev.fauxband.coap;

import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.SeededRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Messages by chance, for tests: options with known and unknown numbers and with lengths around every edge. */
final class RandomMessages {
    private static final int[] CODE_CLASSES = {0, 2, 3, 4, 5};
    private static final int[] KNOWN = {
        OptionNumber.IF_MATCH, OptionNumber.URI_HOST, OptionNumber.ETAG, OptionNumber.IF_NONE_MATCH,
        OptionNumber.OBSERVE, OptionNumber.URI_PORT, OptionNumber.LOCATION_PATH, OptionNumber.URI_PATH,
        OptionNumber.CONTENT_FORMAT, OptionNumber.MAX_AGE, OptionNumber.URI_QUERY, OptionNumber.ACCEPT,
        OptionNumber.LOCATION_QUERY, OptionNumber.BLOCK2, OptionNumber.BLOCK1, OptionNumber.SIZE2,
        OptionNumber.PROXY_URI, OptionNumber.PROXY_SCHEME, OptionNumber.SIZE1
    };
    private static final int[] RESPONSES = {
        0x41, 0x42, 0x43, 0x44, 0x45, 0x5F, 0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x88, 0x8C, 0x8D, 0x8F, 0xA0,
        0xA1, 0xA2, 0xA3, 0xA4, 0xA5
    };
    private static final String[] TEXTS = {"rd", "19", "0", "ep=867724030023557", "lwm2m=1.0", "b", "x-1.5~_;,!"};
    private static final int[] EDGES = {0, 12, 13, 14, 268, 269, 270, 65534, 65535};
    private static final int[] LENGTH_EDGES = {12, 13, 14, 255, 256, 268, 269, 270};

    private RandomMessages() {}

    /** Any message that the decoder can give. */
    static CoapMessage any(SeededRandom random) {
        CoapType type = CoapType.of(random.nextInt(4));
        int messageId = random.nextInt(CoapMessage.MESSAGE_ID_MAX + 1);
        CoapCode code = CoapCode.of(pick(random, CODE_CLASSES), random.nextInt(32));
        if (code.equals(CoapCode.EMPTY)) {
            return CoapMessage.empty(type, messageId);
        }
        List<CoapOption> options = new ArrayList<>();
        for (int left = random.nextInt(7); left > 0; left--) {
            options.add(new CoapOption(number(random), value(random)));
        }
        return new CoapMessage(type, code, messageId, RandomOctets.upTo(random, 8), sorted(options), payload(random));
    }

    /**
     * A message that the libraries we compare with can represent: known codes and options, single where they must be,
     * no zero integers, no separators inside a segment, text that is ASCII, payload or blocks but not both.
     */
    static CoapMessage portable(SeededRandom random) {
        boolean request = random.nextInt(2) == 0;
        CoapCode code = request ? CoapCode.of(0, 1 + random.nextInt(4)) : new CoapCode(pick(random, RESPONSES));
        CoapType type = CoapType.of(random.nextInt(request ? 2 : 3));
        boolean blocks = random.nextInt(4) == 0;
        List<CoapOption> options = request ? requestOptions(random) : responseOptions(random);
        addUint(random, options, OptionNumber.OBSERVE, 0xFFFFFF);
        addUint(random, options, OptionNumber.CONTENT_FORMAT, Short.MAX_VALUE);
        addUint(random, options, OptionNumber.MAX_AGE, Integer.MAX_VALUE);
        addUint(random, options, OptionNumber.SIZE1, Integer.MAX_VALUE);
        addUint(random, options, OptionNumber.SIZE2, Integer.MAX_VALUE);
        if (blocks) {
            options.add(block(random).toOption(pick(random, OptionNumber.BLOCK1, OptionNumber.BLOCK2)));
        }
        Octets payload = blocks ? Octets.EMPTY : payload(random);
        int messageId = random.nextInt(CoapMessage.MESSAGE_ID_MAX + 1);
        return new CoapMessage(type, code, messageId, RandomOctets.upTo(random, 8), sorted(options), payload);
    }

    private static List<CoapOption> requestOptions(SeededRandom random) {
        List<CoapOption> options = new ArrayList<>();
        addTexts(random, options, OptionNumber.URI_PATH, 5);
        addTexts(random, options, OptionNumber.URI_QUERY, 4);
        addTexts(random, options, OptionNumber.URI_HOST, 1);
        addTexts(random, options, OptionNumber.PROXY_SCHEME, 1);
        addUint(random, options, OptionNumber.URI_PORT, 65535);
        addUint(random, options, OptionNumber.ACCEPT, 65535);
        for (int left = random.nextInt(3); left > 0; left--) {
            options.add(new CoapOption(OptionNumber.IF_MATCH, RandomOctets.ofSize(random, 1 + random.nextInt(8))));
        }
        if (random.nextInt(4) == 0) {
            options.add(new CoapOption(OptionNumber.IF_NONE_MATCH, Octets.EMPTY));
        }
        return options;
    }

    private static List<CoapOption> responseOptions(SeededRandom random) {
        List<CoapOption> options = new ArrayList<>();
        addTexts(random, options, OptionNumber.LOCATION_PATH, 4);
        addTexts(random, options, OptionNumber.LOCATION_QUERY, 2);
        if (random.nextInt(4) == 0) {
            options.add(new CoapOption(OptionNumber.ETAG, RandomOctets.ofSize(random, 1 + random.nextInt(8))));
        }
        return options;
    }

    private static void addTexts(SeededRandom random, List<CoapOption> options, int number, int countMax) {
        for (int left = random.nextInt(countMax + 1); left > 0; left--) {
            String text = pick(random, TEXTS);
            options.add(CoapOption.text(number, text.repeat(random.nextInt(8) == 0 ? 10 : 1)));
        }
    }

    private static void addUint(SeededRandom random, List<CoapOption> options, int number, int max) {
        if (random.nextInt(3) == 0) {
            options.add(CoapOption.uint(number, random.nextInt(max) >>> random.nextInt(16) | 1));
        }
    }

    private static BlockOption block(SeededRandom random) {
        return new BlockOption(1 + random.nextInt(0xFFFFF), random.nextInt(2) == 0, random.nextInt(7));
    }

    /** The same options with their numbers in another order; those of one number stay as they are. */
    static CoapMessage shuffled(SeededRandom random, CoapMessage message) {
        List<Integer> left = new ArrayList<>(
                message.options().stream().map(CoapOption::number).distinct().toList());
        List<CoapOption> options = new ArrayList<>();
        while (!left.isEmpty()) {
            int number = left.remove(random.nextInt(left.size()));
            message.optionValues(number).forEach(value -> options.add(new CoapOption(number, value)));
        }
        return withOptions(message, options);
    }

    static int pick(SeededRandom random, int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String pick(SeededRandom random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static List<CoapOption> sorted(List<CoapOption> options) {
        return options.stream()
                .sorted(Comparator.comparingInt(CoapOption::number))
                .toList();
    }

    private static CoapMessage withOptions(CoapMessage message, List<CoapOption> options) {
        return new CoapMessage(
                message.type(), message.code(), message.messageId(), message.token(), options, message.payload());
    }

    private static int number(SeededRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> pick(random, EDGES);
            case 1 -> random.nextInt(CoapOption.NUMBER_MAX + 1);
            case 2 -> random.nextInt(64);
            default -> pick(random, KNOWN);
        };
    }

    private static Octets value(SeededRandom random) {
        return switch (random.nextInt(16)) {
            case 0 -> RandomOctets.ofSize(random, pick(random, LENGTH_EDGES));
            case 1 -> Octets.utf8("ep=a b&c/d%e?\u00fc\"");
            default -> RandomOctets.upTo(random, 5);
        };
    }

    private static Octets payload(SeededRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> Octets.EMPTY;
            case 1 -> Octets.utf8("</1/0>,</19/0> \"\\");
            default -> RandomOctets.upTo(random, 40);
        };
    }
}
