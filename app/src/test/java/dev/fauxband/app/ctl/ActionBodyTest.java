package dev.fauxband.app.ctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.cli.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words behind {@code ctl do MODULE ACTION}. */
final class ActionBodyTest {
    private static final String DESCRIPTION = """
            {"paths": {"/v1/modules/{name}/actions/fault": {"post": {"requestBody": {"content":
              {"application/json": {"schema": {"$ref": "#/components/schemas/FaultBody"}}}}}},
              "/v1/modules/{name}/actions/set": {"post": {"requestBody": {"content":
              {"application/json": {"schema": {"$ref": "#/components/schemas/SetBody"}}}}}}},
             "components": {"schemas": {"FaultBody":
              {"properties": {"words": {"type": "string"}}, "required": ["words"]}, "SetBody":
              {"properties": {"field": {"type": "string"}, "value": {"type": "string"}},
               "required": ["field", "value"]}}}}
            """;

    private static JsonNode body(String... words) throws JsonProcessingException, UsageException {
        return body("fault", List.of(words));
    }

    private static JsonNode body(String action, List<String> words) throws JsonProcessingException, UsageException {
        return ActionBody.of(new ObjectMapper().readTree(DESCRIPTION), action, words);
    }

    @Test
    void oneTextNeedsNoQuotationMarks() throws Exception {
        assertThat(body("split", "10ms").path("words").asText()).isEqualTo("split 10ms");
        assertThat(body("split 10ms").path("words").asText()).isEqualTo("split 10ms");
        assertThat(body("words=split 10ms").path("words").asText()).isEqualTo("split 10ms");
    }

    @Test
    void aFieldIsChangedAsInTheOptionOfRun() throws Exception {
        for (List<String> words : List.of(
                List.of("ackTimeout=4s"), List.of("ackTimeout", "4s"), List.of("field=ackTimeout", "value=4s"))) {
            JsonNode body = body("set", words);

            assertThat(body.path("field").asText()).isEqualTo("ackTimeout");
            assertThat(body.path("value").asText()).isEqualTo("4s");
        }
        assertThatThrownBy(() -> body("set", List.of("ackTimeout")))
                .hasMessage("set takes field value; write fauxband ctl do MODULE set FIELD VALUE.");
    }

    @Test
    void whatIsMissingIsSaidAsTheShellTakesIt() {
        assertThatThrownBy(() -> body())
                .isInstanceOf(UsageException.class)
                .hasMessage("fault takes words; write fauxband ctl do MODULE fault WORDS.");
    }
}
