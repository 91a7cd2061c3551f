package dev.fauxband.coap;

import dev.fauxband.coap.WireLine.Field;
import dev.fauxband.coap.WireLine.Word;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The fields of a message in the notation, each in the one form in which it is written. */
final class WireFields {
    private static final int NO_NUMBER = -1;

    private WireFields() {}

    /** All fields in order; what the URI of a request says is none. */
    static List<Field> of(CoapMessage message) {
        List<Field> fields = new ArrayList<>();
        fields.add(field(WireLine.MESSAGE_ID, Integer.toString(message.messageId())));
        fields.add(field(WireLine.TOKEN, message.token().toHex()));
        for (OptionField option : OptionField.values()) {
            texts(message, option).forEach(text -> fields.add(field(option.label(), text)));
        }
        List<Octets> location = message.optionValues(OptionNumber.LOCATION_PATH);
        if (!location.isEmpty()) {
            fields.add(field(WireLine.LOCATION, UriText.path(location)));
        }
        message.options().stream()
                .filter(option -> unnamed(message, option.number()))
                .sorted(Comparator.comparingInt(CoapOption::number))
                .forEach(option -> fields.add(
                        field(WireLine.OPTION + option.number(), option.value().toHex())));
        return fields;
    }

    /** The values of an option, or none if one of them has no text: parted, they would lose their order. */
    private static List<String> texts(CoapMessage message, OptionField option) {
        List<String> texts = new ArrayList<>();
        for (Octets value : message.optionValues(option.number())) {
            Optional<String> text = option.form().write(value);
            if (text.isEmpty()) {
                return List.of();
            }
            texts.add(text.get());
        }
        return texts;
    }

    private static boolean unnamed(CoapMessage message, int number) {
        if (number == OptionNumber.LOCATION_PATH || (message.code().request() && partOfUri(number))) {
            return false;
        }
        for (OptionField option : OptionField.values()) {
            if (option.number() == number) {
                return texts(message, option).isEmpty();
            }
        }
        return true;
    }

    /** The values of one field, as the notation spells them; {@code 0x} and hex digits for one it cannot spell. */
    static List<String> values(CoapMessage message, String name) {
        return switch (name) {
            case WireLine.MESSAGE_ID -> List.of(Integer.toString(message.messageId()));
            case WireLine.TOKEN -> List.of(message.token().toHex());
            case WireLine.LOCATION -> {
                List<Octets> location = message.optionValues(OptionNumber.LOCATION_PATH);
                yield location.isEmpty() ? List.of() : List.of(UriText.path(location));
            }
            default ->
                message.optionValues(optionNumber(name).orElse(NO_NUMBER)).stream()
                        .map(value -> form(name).write(value).orElseGet(() -> "0x" + value.toHex()))
                        .toList();
        };
    }

    static ValueForm form(String name) {
        return OptionField.labelled(name).map(OptionField::form).orElse(ValueForm.HEX);
    }

    /** Whether there is a field with this name. */
    static boolean known(String name) {
        return name.equals(WireLine.MESSAGE_ID)
                || name.equals(WireLine.TOKEN)
                || name.equals(WireLine.LOCATION)
                || optionNumber(name).isPresent();
    }

    /** The number of the option that a field stands for, by its name or as {@code optN}. */
    static OptionalInt optionNumber(String name) {
        Optional<OptionField> field = OptionField.labelled(name);
        if (field.isPresent()) {
            return OptionalInt.of(field.get().number());
        }
        OptionalLong number = name.startsWith(WireLine.OPTION)
                ? ValueForm.decimal(name.substring(WireLine.OPTION.length()), CoapOption.NUMBER_MAX)
                : OptionalLong.empty();
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /** Whether an option stands in the URI if the message is a request. */
    static boolean partOfUri(int number) {
        return number == OptionNumber.URI_PATH || number == OptionNumber.URI_QUERY;
    }

    private static Field field(String name, String value) {
        return new Field(name, new Word(value, 1));
    }
}
