package dev.fauxband.app.fleet;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.fleet.figures.Unit;
import dev.fauxband.io.load.LoadShape;
import dev.fauxband.modem.FieldType;
import java.util.Optional;

/** The words of {@code --load}: {@code ramp:500}, {@code rate:200/s}, {@code steps:100/10s}, {@code storm:5s}. */
final class LoadWords {
    static final String BY_DEFAULT = "ramp";
    private static final int UNANSWERED_BY_DEFAULT = 1_000;
    private static final String FORMS = "ramp[:N], rate:N/s, steps:N/TIME, storm:TIME or day[:TIME]";
    private static final String WHOLE = "[1-9][0-9]{0,6}";

    private LoadWords() {}

    static LoadShape parse(String text) throws UsageException {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        Optional<LoadShape> shape = switch (word) {
            case "ramp" -> ramp(rest);
            case "rate" -> rate(rest);
            case "steps" -> steps(rest);
            case "storm" -> duration(rest).map(LoadShape.Storm::new);
            case "day" ->
                duration(rest.isEmpty() ? "1d" : rest).filter(ns -> ns > 0).map(LoadShape.Day::new);
            default -> Optional.empty();
        };
        return shape.orElseThrow(() -> new UsageException("--load takes " + FORMS + ", not \"" + text + "\"."));
    }

    private static Optional<LoadShape> ramp(String rest) {
        if (rest.isEmpty()) {
            return Optional.of(new LoadShape.Ramp(UNANSWERED_BY_DEFAULT));
        }
        return rest.matches(WHOLE) ? Optional.of(new LoadShape.Ramp(Integer.parseInt(rest))) : Optional.empty();
    }

    private static Optional<LoadShape> rate(String rest) {
        return Unit.PER_SECOND.parse(rest).filter(perSecond -> perSecond > 0).map(LoadShape.Rate::new);
    }

    private static Optional<LoadShape> steps(String rest) {
        int slash = rest.indexOf('/');
        if (slash < 0 || !rest.substring(0, slash).matches(WHOLE)) {
            return Optional.empty();
        }
        int modules = Integer.parseInt(rest.substring(0, slash));
        return duration(rest.substring(slash + 1))
                .filter(ns -> ns > 0)
                .map(everyNs -> new LoadShape.Steps(modules, everyNs));
    }

    private static Optional<Long> duration(String text) {
        return FieldType.Duration.parse(text);
    }
}
