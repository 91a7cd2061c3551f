package dev.fauxband.at;

import dev.fauxband.data.Octets;
import java.util.List;

/** The arguments of one command, each already within its declared range. Indices follow the declaration. */
public final class Arguments {
    static final Arguments NONE = new Arguments(List.of());

    private final List<Argument> values;

    Arguments(List<Argument> values) {
        this.values = values;
    }

    /** How many there are, those of a repeated parameter counted each. */
    public int count() {
        return values.size();
    }

    /** Whether an optional argument was given. */
    public boolean present(int index) {
        return index < values.size() && values.get(index).present();
    }

    /** An integer's value, or a choice's index in its declaration. */
    public int number(int index) {
        return Math.toIntExact(values.get(index).number());
    }

    /** Whether the one given there means the same as this. */
    boolean same(int index, Argument other) {
        return index < values.size() && values.get(index).same(other);
    }

    public Octets octets(int index) {
        return values.get(index).octets();
    }

    /** The octets read as UTF-8. */
    public String text(int index) {
        return octets(index).toUtf8();
    }
}
