package dev.fauxband.app.ets;

import dev.fauxband.sim.ets.EtsResult;
import dev.fauxband.sim.ets.EtsResult.Verdict;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results as JUnit XML; what was not played is skipped. */
final class EtsReport {
    private EtsReport() {}

    static String xml(List<EtsResult> results) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "fauxband ets");
            xml.writeAttribute("tests", String.valueOf(results.size()));
            xml.writeAttribute("failures", count(results, Verdict.FAILED));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", skipped(results));
            for (EtsResult result : results) {
                write(xml, result);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text took no XML", impossible);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, EtsResult result) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", result.test().fullId() + " " + result.test().title());
        xml.writeAttribute("classname", "fauxband.ets");
        if (result.verdict() != Verdict.PASSED) {
            xml.writeEmptyElement(result.verdict() == Verdict.FAILED ? "failure" : "skipped");
            xml.writeAttribute("message", result.verdict().word() + ": " + result.sentence());
        }
        xml.writeEndElement();
    }

    private static String count(List<EtsResult> results, Verdict verdict) {
        return String.valueOf(
                results.stream().filter(result -> result.verdict() == verdict).count());
    }

    private static String skipped(List<EtsResult> results) {
        return String.valueOf(results.stream()
                .filter(result -> result.verdict() != Verdict.PASSED && result.verdict() != Verdict.FAILED)
                .count());
    }
}
