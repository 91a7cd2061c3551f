package dev.fauxband.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what on the page keeps people out. */
final class Axe {
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then((result) => done(result.violations
                .filter(({impact}) => impact === 'serious' || impact === 'critical')
                .map(({id, nodes}) => id + ': ' + nodes[0].html)));
            """;

    private final Chromium browser;
    private final String program;

    Axe(Chromium browser) throws IOException {
        this.browser = browser;
        try (InputStream stream = Objects.requireNonNull(Axe.class.getResourceAsStream("axe.min.js"))) {
            program = new String(stream.readAllBytes(), UTF_8);
        }
    }

    /** The findings that are serious or critical, each with the first element. */
    List<String> findings() {
        browser.driver().executeScript("if (!window.axe) { " + program + " }");
        Object found = browser.driver().executeAsyncScript(RUN);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }
}
