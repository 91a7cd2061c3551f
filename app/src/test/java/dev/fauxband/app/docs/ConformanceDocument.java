package dev.fauxband.app.docs;

import dev.fauxband.app.ets.EtsText;
import dev.fauxband.sim.ets.EtsCase;
import dev.fauxband.sim.ets.EtsCatalogue;
import dev.fauxband.sim.ets.EtsResult;
import dev.fauxband.sim.ets.EtsResult.Verdict;
import dev.fauxband.sim.ets.EtsRunner;
import dev.fauxband.sim.ets.EtsStanding;
import java.util.List;

/** {@code docs/conformance.md}: what came of OMA's enabler test cases. */
final class ConformanceDocument {
    private static final long SEED = 1;

    private ConformanceDocument() {}

    static String text() {
        List<EtsResult> results = EtsCatalogue.all().stream()
                .map(test -> new EtsRunner(SEED).run(test))
                .toList();
        StringBuilder text = new StringBuilder(GeneratedDocsTest.MARK
                + """
                # Conformance

                `./fauxband ets` plays OMA's enabler test cases for the client side of LwM2M 1.0: on a new module of
                the personality `strict`, in virtual time, without bootstrap and without security, with binding U.
                Now: SUMMARY.
                OTHERWISE
                The same runs in `mvn verify`.

                Each case is a script or two, in `sim/src/main/resources/dev/fauxband/sim/ets/`, readable as
                [scripts](scripts.md) are. In `ID.txt` the script is itself the server and says each datagram; in
                `ID.sim.txt` the server is the `sim` platform, whose log testifies (`! server says …`). A case
                passes when each line is as written and nothing else comes.

                - **passed**: a sentence beside it says what was played otherwise than the specification has it. The
                  module has few of the optional resources, so others stand for them; and much of what a client does
                  by itself, the host of an AT module does: it opens, closes, and decides when a value is sent.
                - **not applicable**: the module has no such thing, or says so on the wire. For objects that it has
                  not, the title alone decided.
                - **unread**: the specification has only a title, without a test.

                Ids that begin with 1.0 are those of the enabler test specification for LwM2M 1.0, draft of 30 Aug
                2017; each that its contents name is here. Those that begin with 1.1 came later and hold from LwM2M
                1.0 on; they were read in a paraphrase of the specification for 1.2. Ids and titles are OMA's, the
                scripts are ours; OMA has not certified anything here.
                """.replace("SUMMARY", EtsText.summary(results)).replace("OTHERWISE", otherwise(results)));
        String group = "";
        MarkdownTable table = new MarkdownTable("id", "result", "played", "title", "why, or what otherwise");
        for (EtsResult result : results) {
            if (!result.test().group().equals(group)) {
                text.append(group.isEmpty() ? "" : table.toString());
                group = result.test().group();
                text.append("\n## ").append(group).append("\n\n");
                table = new MarkdownTable("id", "result", "played", "title", "why, or what otherwise");
            }
            table.row(
                    result.test().id(),
                    result.verdict().word(),
                    played(result.test()),
                    result.test().title(),
                    result.sentence());
        }
        return text.append(table).toString();
    }

    private static String otherwise(List<EtsResult> results) {
        List<EtsResult> passed = results.stream()
                .filter(result -> result.verdict() == Verdict.PASSED)
                .toList();
        long delegated = passed.stream()
                .filter(result -> result.test().standing() instanceof EtsStanding.SameAs)
                .count();
        long told =
                passed.stream().filter(result -> !result.sentence().isEmpty()).count();
        return "Of those passed " + (told - delegated) + " are played otherwise in something, and " + delegated
                + " have the result of another.";
    }

    private static String played(EtsCase test) {
        if (!(test.standing() instanceof EtsStanding.Played how)) {
            return "";
        }
        return how.wire() && how.sim() ? "wire, sim" : how.wire() ? "wire" : "sim";
    }
}
