package dev.fauxband.sim.behaviour;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.sim.behaviour.Payload.Piece;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How the value of a field is written. */
sealed interface FieldForm {
    /** Writes the field. */
    void write(OctetsBuilder octets, Piece.Field field, Material material);

    /** The text itself, as it is. */
    record AsIs() implements FieldForm {
        @Override
        public void write(OctetsBuilder octets, Piece.Field field, Material material) {
            octets.add(Octets.utf8(material.text(field.source())));
        }
    }

    /**
     * A decimal number.
     *
     * @param width digits at least, filled with zeros
     * @param decimals behind the point
     */
    record Decimal(int width, int decimals) implements FieldForm {
        @Override
        public void write(OctetsBuilder octets, Piece.Field field, Material material) {
            octets.add(Octets.latin1(text(material.number(field.source()) * field.scale())));
        }

        String text(double value) {
            BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
            String digits = rounded.abs().toPlainString();
            return (rounded.signum() < 0 ? "-" : "") + "0".repeat(Math.max(0, width - digits.length())) + digits;
        }
    }

    /**
     * A binary number; octets that it has no room for are left out at the high end.
     *
     * @param octets 1, 2 or 4
     * @param real IEEE 754 single, not whole
     * @param little the lowest octet first
     */
    record Binary(int octets, boolean real, boolean little) implements FieldForm {
        @Override
        public void write(OctetsBuilder to, Piece.Field field, Material material) {
            double value = material.number(field.source()) * field.scale();
            long bits = real ? Float.floatToIntBits((float) value) : Math.round(value);
            for (int i = 0; i < octets; i++) {
                int shift = 8 * (little ? i : octets - 1 - i);
                to.add((int) (bits >> shift) & 0xFF);
            }
        }

        /** {@code u16}, {@code i32le}, {@code f32be}; empty when it is no such word. */
        static Optional<FieldForm> parse(String word) {
            if (!word.matches("([ui](8|16|32)|f32)(le|be)?")) {
                return Optional.empty();
            }
            int bits = Integer.parseInt(word.replaceAll("[a-z]", ""));
            return Optional.of(new Binary(bits / 8, word.startsWith("f"), word.endsWith("le")));
        }
    }
}
