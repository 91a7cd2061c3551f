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
              {"application/json": {"schema": {"$ref": "#/components/schemas/FaultBody"}}}}}}},
             "components": {"schemas": {"FaultBody":
              {"properties": {"words": {"type": "string"}}, "required": ["words"]}}}}
            """;

    private static JsonNode body(String... words) throws JsonProcessingException, UsageException {
        return ActionBody.of(new ObjectMapper().readTree(DESCRIPTION), "fault", List.of(words));
    }

    @Test
    void oneTextNeedsNoQuotationMarks() throws Exception {
        assertThat(body("split", "10ms").path("words").asText()).isEqualTo("split 10ms");
        assertThat(body("split 10ms").path("words").asText()).isEqualTo("split 10ms");
        assertThat(body("words=split 10ms").path("words").asText()).isEqualTo("split 10ms");
    }

    @Test
    void whatIsMissingIsSaidAsTheShellTakesIt() {
        assertThatThrownBy(() -> body())
                .isInstanceOf(UsageException.class)
                .hasMessage("fault takes words; write fauxband ctl do MODULE fault WORDS.");
    }
}
