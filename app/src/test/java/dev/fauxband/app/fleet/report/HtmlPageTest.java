package dev.fauxband.app.fleet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page of a run. */
final class HtmlPageTest {
    private static final Pattern SCRIPT = Pattern.compile("(?s)(<script[^>]*>)(.*?)</script>");
    private static final Doubt DOUBT = new Doubt(Doubt.Kind.GARBAGE, 3, "the JVM collected <garbage>.");

    private static String page() throws Exception {
        return HtmlPage.of(MadeUp.result(MadeUp.verdicts("p99(send) < 5s", "failed < 0.1%"), List.of(DOUBT)));
    }

    /** What a browser makes of it, without what is in scripts. */
    private static Document parsed(String page) throws Exception {
        String bare = SCRIPT.matcher(page).replaceAll("$1</script>").replaceFirst("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bare.getBytes(UTF_8)));
    }

    private static List<String> scripts(String page) {
        return SCRIPT.matcher(page).results().map(found -> found.group(2)).toList();
    }

    @Test
    void itIsWellFormedWhateverTheTextsSay() throws Exception {
        Document document = parsed(page());

        assertThat(document.getElementsByTagName("img").getLength()).isZero();
        assertThat(document.getElementsByTagName("script").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("noscript").item(0).getTextContent())
                .contains("registered")
                .contains("50");
    }

    @Test
    void hostileTextIsTextInTheCausesAndInTheirExample() throws Exception {
        Document document = parsed(page());
        Element cause =
                (Element) document.getElementsByTagName("details").item(0).getParentNode();

        assertThat(cause.getTextContent()).contains(MadeUp.HOSTILE).contains("for example module 17");
        assertThat(page()).doesNotContain("<img").doesNotContain("onerror=alert(1)>");
    }

    @Test
    void nothingIsLoadedFromAnywhere() throws Exception {
        Document document = parsed(page());
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.hasAttribute("src")).isFalse();
            assertThat(element.getAttribute("href")).isIn("", "data:,");
        }
        assertThat(page()).doesNotContain("url(").doesNotContain("@import");
        assertThat(page()).contains("default-src 'none'");
        // What looks like an address is the home that the library names in its first comment.
        assertThat(Pattern.compile("https?://[^\\s\"'<]*")
                        .matcher(page())
                        .results()
                        .map(MatchResult::group))
                .containsOnly("https://github.com/leeoniya/uPlot");
    }

    @Test
    void noScriptIsEndedByWhatItHolds() throws Exception {
        List<String> scripts = scripts(page());

        assertThat(scripts).hasSize(3);
        assertThat(scripts.get(1)).contains("Permission is hereby granted").contains("var uPlot=");
        assertThat(HtmlPage.script("a('</script>'); b('</SCRIPT'); c('<!--')"))
                .isEqualTo("a('\\x3c/script>'); b('\\x3c/SCRIPT'); c('\\x3c!--')");
    }

    @Test
    void plotsHoldTheFiguresOfEachMoment() throws Exception {
        JsonNode figures = new ObjectMapper().readTree(scripts(page()).get(0));

        assertThat(figures.at("/seconds")).hasSize(5);
        assertThat(figures.at("/plots/0/series/0/name").asText()).isEqualTo("registered");
        assertThat(figures.at("/plots/0/series/0/values")).hasSize(5);
        assertThat(figures.at("/plots/1/series/0/values/3").asDouble()).isEqualTo(99);
        assertThat(figures.at("/plots").findValuesAsText("title"))
                .containsExactly(
                        "Modules by state",
                        "Work done per second",
                        "Datagrams per second",
                        "Latency of send con",
                        "Retransmissions and failures per second",
                        "Processors busy",
                        "Heap",
                        "Time in garbage collection",
                        "Latency by percentile");
        assertThat(figures.at("/marks").findValuesAsText("text"))
                .containsExactly("nat-purge", "doubtful: " + DOUBT.sentence());
    }

    @Test
    void theTitleTellsModulesBehaviourTargetAndVerdict() throws Exception {
        Document document = parsed(page());

        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Fleet: 50 modules, <meter>, to 127.0.0.1:5683"
                        + " – FAILED: 1 of 2 expectations hold (doubtful)");
    }
}
