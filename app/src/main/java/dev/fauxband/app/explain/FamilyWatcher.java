package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import dev.fauxband.at.LineDecoder.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether it is a BC26 at all: who obeys the commands of another family belongs to it. */
final class FamilyWatcher implements Watcher {
    /** Of the BC95 and its kind, of the SIM70xx, and of modules with other LwM2M commands. */
    private static final Pattern OTHERS = Pattern.compile("\\+(?:N[A-Z]{2,}|MIPL\\w*|QLWUL\\w*|QLWREG|QLWCONFIG"
            + "|QLWSREGIND|QLWEVTIND|QREGSWT|QSECSWT|CLM[A-Z0-9]+|CSO[A-Z]+|C?COAP\\w*|CIP[A-Z]+|CNACT|M2MCLI\\w*)");

    private boolean told;

    /** @param name in capitals, with its plus, of a command that the BC26 does not have */
    static boolean foreign(String name) {
        return OTHERS.matcher(name).matches();
    }

    @Override
    public List<Found> module(LoggedEvent event, String text, Situation before) {
        Optional<String> obeyed = before.pending()
                .filter(typed -> !told && text.equals("OK"))
                .flatMap(Typed::last)
                .filter(reading -> reading.command().isEmpty())
                .map(Reading::name)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .filter(FamilyWatcher::foreign);
        told |= obeyed.isPresent();
        return obeyed.map(name -> LogMistake.ANOTHER_FAMILY.at(event.line(), "AT" + name + " was answered OK")).stream()
                .toList();
    }
}
