package dev.fauxband.sim.behaviour;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.util.List;

/**
 * What a message has in it: fixed octets and fields, in order. {@link PayloadTemplate} makes it.
 *
 * @param octetsMax its longest length
 */
public record Payload(List<Piece> pieces, int octetsMax) {
    /** What AT+QLWDATASEND takes (Manual §3.8). */
    public static final int OCTETS_MAX = 512;

    public Payload {
        pieces = List.copyOf(pieces);
    }

    /** A part of it. */
    sealed interface Piece {
        /** Always the same octets. */
        record Literal(Octets octets) implements Piece {}

        /** Something of the module or the message, written in some form. */
        record Field(Source source, double scale, FieldForm form) implements Piece {}
    }

    /** Where a field has its value from. */
    sealed interface Source {
        /** The number of the module. */
        record ModuleNumber() implements Source {}

        /** How many messages of the step were sent before. */
        record Count() implements Source {}

        /** The IMEI of the module. */
        record Imei() implements Source {}

        /** A value of the user's, by its place in {@link Values}. */
        record Named(int index) implements Source {}
    }

    /** The same for each module and message. */
    public static Payload of(Octets octets) {
        return new Payload(List.of(new Piece.Literal(octets)), octets.size());
    }

    Octets render(Material material) {
        OctetsBuilder octets = new OctetsBuilder(octetsMax);
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Literal literal) {
                octets.add(literal.octets());
            } else if (piece instanceof Piece.Field field) {
                field.form().write(octets, field, material);
            }
        }
        return octets.build();
    }
}
