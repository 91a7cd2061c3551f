package dev.fauxband.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapNotation;
import dev.fauxband.coap.Parsed;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A datagram read for people. */
final class DatagramReaderTest {
    @Test
    void eachPartHasItsNameAndARegistrationIsCalledSo() {
        assertThat(read("CON POST /rd?lwm2m=1.0&ep=867&b=U mid=4660 token=A1B2 ct=40 \"</1/0>,</19/0>\""))
                .containsExactly(
                        "Type: CON",
                        "Code: 0.02 POST",
                        "Message ID: 4660 (0x1234)",
                        "Token: A1B2",
                        "Uri-Path: rd",
                        "Content-Format: 40 application/link-format",
                        "Uri-Query: lwm2m=1.0",
                        "Uri-Query: ep=867",
                        "Uri-Query: b=U",
                        "LwM2M: Register",
                        "Payload: 3C2F312F303E2C3C2F31392F303E",
                        "Payload as text: </1/0>,</19/0>");
    }

    @Test
    void pathsAndVerbsOfLwm2mAreSaidInWords() {
        assertThat(meaning("CON GET /19/0/0 mid=1 token=A1 observe=0"))
                .isEqualTo("Observe /19/0/0: object 19 (BinaryAppDataContainer), instance 0, resource 0");
        assertThat(meaning("CON GET /19/0 mid=1 token=A1 observe=1"))
                .isEqualTo("Cancel the observation of /19/0: object 19 (BinaryAppDataContainer), instance 0");
        assertThat(meaning("CON GET /3 mid=1 token=A1 accept=40")).isEqualTo("Discover /3: object 3 (Device)");
        assertThat(meaning("CON PUT /19/1/0 mid=1 token=A1 ct=42 AA")).startsWith("Write /19/1/0: ");
        assertThat(meaning("CON PUT /3/0?pmin=5 mid=1 token=A1")).startsWith("Write-Attributes of /3/0: ");
        assertThat(meaning("CON POST /1/0/8 mid=1 token=A1")).startsWith("Execute /1/0/8: object 1 (LwM2M Server)");
        assertThat(meaning("CON POST /rd/x mid=1 token=A1")).isEqualTo("Update of the registration");
        assertThat(meaning("CON DELETE /rd/x mid=1 token=A1")).isEqualTo("Deregister");
        assertThat(meaning("CON 2.05 mid=1 token=A1 observe=3 ct=42 01")).isEqualTo("Notify, or the answer to Observe");
        assertThat(read("ACK 2.04 mid=1 token=A1")).noneMatch(field -> field.startsWith("LwM2M"));
    }

    @Test
    void tlvIsTakenApart() {
        assertThat(read("ACK 2.05 mid=1 token=A1 ct=11542 C80003414243"))
                .contains(
                        "Content-Format: 11542 application/vnd.oma.lwm2m+tlv",
                        "TLV: Resource 0: 414243, as text \"ABC\"");
    }

    @Test
    void whatIsNoCoapIsSaidAndShown() {
        DecodedBody body = DatagramReader.read(Octets.of(0xFF, 0x3C));

        assertThat(body.text()).startsWith("no CoAP: ");
        assertThat(body.fields()).containsExactly(new DecodedBody.Field("Octets", "FF3C"));
    }

    private static String meaning(String message) {
        return read(message).stream()
                .filter(field -> field.startsWith("LwM2M: "))
                .map(field -> field.substring("LwM2M: ".length()))
                .findFirst()
                .orElse("");
    }

    private static List<String> read(String message) {
        Parsed<CoapMessage> parsed = CoapNotation.read(message);
        List<String> fields = new ArrayList<>();
        DatagramReader.read(CoapEncoder.encode(((Parsed.Value<CoapMessage>) parsed).value()))
                .fields()
                .forEach(field -> fields.add(field.name() + ": " + field.value()));
        return fields;
    }
}
