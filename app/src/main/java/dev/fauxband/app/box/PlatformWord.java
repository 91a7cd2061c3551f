package dev.fauxband.app.box;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code leshan} or {@code sim}, in any case. */
public final class PlatformWord implements ITypeConverter<PlatformKind> {
    @Override
    public PlatformKind convert(String word) {
        for (PlatformKind kind : PlatformKind.values()) {
            if (kind.toString().equals(word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new TypeConversionException("takes leshan or sim, not \"" + word + "\".");
    }
}
