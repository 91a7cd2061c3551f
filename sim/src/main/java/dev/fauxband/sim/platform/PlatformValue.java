package dev.fauxband.sim.platform;

import dev.fauxband.data.Octets;
import java.util.List;

/** A value on its way to or from a client. */
public sealed interface PlatformValue {
    /** A value of an application object: octets that mean nothing to the platform. */
    record Opaque(Octets octets) implements PlatformValue {}

    /** A value of a standard object (1, 3, 4, 5 …) as a person writes it: a text, a number, true or false. */
    record Text(String text) implements PlatformValue {}

    /** What an object, an instance or a resource with several instances holds; members in order. */
    record Nested(List<Member> members) implements PlatformValue {
        public Nested {
            members = List.copyOf(members);
        }
    }

    /**
     * One part of a nested value.
     *
     * @param id of the instance, the resource or the resource instance, 0–65535
     */
    record Member(int id, PlatformValue value) {}

    /** How many octets the bare values have; a text counts as UTF-8. */
    default int size() {
        if (this instanceof Opaque opaque) {
            return opaque.octets().size();
        }
        if (this instanceof Nested nested) {
            return nested.members().stream()
                    .mapToInt(member -> member.value().size())
                    .sum();
        }
        return this instanceof Text text ? Octets.utf8(text.text()).size() : 0;
    }
}
