package dev.fauxband.coap;

import dev.fauxband.data.Octets;
import java.util.Optional;
import java.util.OptionalLong;

/** How the notation spells the value of an option. */
enum ValueForm {
    /** An unsigned integer of up to four octets, decimal. */
    UINT("a number from 0 to 4294967295"),

    /** {@code NUMBER/MORE/SIZE}. */
    BLOCK("a block like 0/1/64: its number, 1 if more follow, its size from 16 to 1024"),

    /** Any octets. */
    HEX("hex digits, two for each octet");

    private static final long UINT_MAX = 0xFFFF_FFFFL;
    private static final int BLOCK_NUMBER_MAX = 0xF_FFFF;
    private static final int DECIMAL_DIGITS_MAX = 10;

    private final String expected;

    ValueForm(String expected) {
        this.expected = expected;
    }

    /** For a sentence: what a value should look like. */
    String expected() {
        return expected;
    }

    Optional<Octets> read(String text) {
        return switch (this) {
            case UINT -> {
                OptionalLong number = decimal(text, UINT_MAX);
                yield number.isPresent() ? Optional.of(Octets.uint(number.getAsLong())) : Optional.empty();
            }
            case BLOCK -> readBlock(text);
            case HEX -> Octets.hex(text);
        };
    }

    /** Empty when the text would not be read as exactly these octets, as with an integer that has leading zeros. */
    Optional<String> write(Octets value) {
        Optional<String> text = switch (this) {
            case UINT -> value.size() <= 4 ? Optional.of(Long.toString(value.toUint())) : Optional.empty();
            case BLOCK -> BlockOption.parse(value).map(ValueForm::blockText);
            case HEX -> Optional.of(value.toHex());
        };
        return text.filter(written -> read(written).equals(Optional.of(value)));
    }

    /** The number that decimal digits stand for; empty when it is over {@code max} or something else is there. */
    static OptionalLong decimal(String text, long max) {
        if (text.isEmpty() || text.length() > DECIMAL_DIGITS_MAX) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return OptionalLong.empty();
            }
            number = number * 10 + (c - '0');
        }
        return number <= max ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private static String blockText(BlockOption block) {
        return block.number() + "/" + (block.more() ? 1 : 0) + "/" + block.size();
    }

    private static Optional<Octets> readBlock(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        OptionalLong number = decimal(parts[0], BLOCK_NUMBER_MAX);
        OptionalLong more = decimal(parts[1], 1);
        if (number.isEmpty() || more.isEmpty()) {
            return Optional.empty();
        }
        for (int exponent = 0; exponent <= BlockOption.SIZE_EXPONENT_MAX; exponent++) {
            BlockOption block = new BlockOption((int) number.getAsLong(), more.getAsLong() == 1, exponent);
            if (parts[2].equals(Integer.toString(block.size()))) {
                return Optional.of(block.toOption(OptionNumber.BLOCK1).value());
            }
        }
        return Optional.empty();
    }
}
