package dev.fauxband.sim.platform;

import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.Optional;

/** Values as people write them: hex digits or {@code "text"} for application objects, text for the standard ones. */
final class ValueWord {
    private ValueWord() {}

    /** Whether the module itself brings this object (0, 1, 3, 4, 5), so that its values have types of their own. */
    static boolean standard(int object) {
        return object == 0 || object == 1 || (object >= 3 && object <= 5);
    }

    /** The value for {@code object}; empty when the object wants octets and a bare word is no pairs of hex digits. */
    static Optional<PlatformValue> parse(int object, String raw) {
        String text = LineWords.unquote(raw);
        if (standard(object)) {
            return Optional.of(new PlatformValue.Text(text));
        }
        return raw.startsWith("\"")
                ? Optional.of(new PlatformValue.Opaque(Octets.utf8(text)))
                : Octets.hex(raw).filter(octets -> !octets.isEmpty()).map(PlatformValue.Opaque::new);
    }

    /** {@code 3=AAAA0000}: a value for one resource of an instance; without {@code 3=} it is for resource 0. */
    static Optional<PlatformValue.Member> parseMember(int object, String raw) {
        int equals = raw.startsWith("\"") ? -1 : raw.indexOf('=');
        int id = equals < 0 ? 0 : PathWord.id(raw.substring(0, equals));
        return parse(object, raw.substring(equals + 1))
                .filter(value -> id <= Path.ID_MAX)
                .map(value -> new PlatformValue.Member(id, value));
    }
}
