package dev.fauxband.app.control;

import dev.fauxband.io.view.Meaning;
import java.util.Optional;

/** The bodies of those actions that transcripts have too: each says what stands behind the action's word there. */
final class WordBodies {
    private WordBodies() {}

    /** A body as words of a transcript. */
    interface Words {
        String words();
    }

    /** Nothing. */
    record NothingBody() implements Words {
        @Override
        public String words() {
            return "";
        }
    }

    /** How well the module hears its cell. */
    record CoverageBody(@Meaning("none, ce0, ce1 or ce2") String level) implements Words {
        @Override
        public String words() {
            return level;
        }
    }

    /** What the air is like. */
    record AirBody(
            @Meaning("A preset, fields with values, or both with commas between: ce1,loss=10%")
            String settings) implements Words {
        @Override
        public String words() {
            return settings;
        }
    }

    /** What goes wrong. */
    record FaultBody(
            @Meaning("A fault by name, such as loss 20% up for 5m; loss off ends it, off ends all")
            String words) implements Words {}

    /** How the cell is received. */
    record SignalBody(
            @Meaning("RSRP in dBm, -140 to -44") int rsrp,

            @Meaning("SNR in dB, -20 to 30") int snr) implements Words {
        @Override
        public String words() {
            return rsrp + " " + snr;
        }
    }

    /** The SIM card. */
    record SimBody(@Meaning("ready, absent or pin") String state) implements Words {
        @Override
        public String words() {
            return state;
        }
    }

    /** An address of the network. */
    record AddressBody(
            @Meaning("IPv4 or IPv6; the network picks one when left out")
            Optional<String> address) implements Words {
        @Override
        public String words() {
            return address.orElse("");
        }
    }

    /** The time of day. */
    record ClockBody(
            @Meaning("ISO 8601 with its offset, such as 2026-11-25T12:00:00+08:00")
            String time) implements Words {
        @Override
        public String words() {
            return time;
        }
    }

    /** A URC. */
    record UrcBody(
            @Meaning("What the module says; escapes as in transcripts")
            String text) implements Words {
        @Override
        public String words() {
            return text;
        }
    }

    /** A field of the profile. */
    record SetBody(
            @Meaning("Its name, as fauxband profiles shows it")
            String field,

            @Meaning("Its new value") String value) implements Words {
        @Override
        public String words() {
            return field + "=" + value;
        }
    }
}
