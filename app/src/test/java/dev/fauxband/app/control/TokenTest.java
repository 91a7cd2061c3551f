package dev.fauxband.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.cli.UsageException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens may be chosen. */
final class TokenTest {
    @Test
    void aShortOneIsTakenAndKnownToBeShort() throws Exception {
        assertThat(Token.of("--control-token", Optional.of("secret")))
                .returns("secret", Token::text)
                .returns(true, Token::given)
                .returns(true, Token::easilyGuessed);
        assertThat(Token.of("--control-token", Optional.of("0123456789abcdef")).easilyGuessed())
                .isFalse();
        assertThat(Token.of("--control-token", Optional.empty()).easilyGuessed())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ä"})
    void whatNoHeaderCarriesIsRefused(String text) {
        assertThatThrownBy(() -> Token.of("--control-token", Optional.of(text)))
                .isInstanceOf(UsageException.class)
                .hasMessage("--control-token takes 1 to 256 letters, digits or -._~+/=; leave it out to have a good one"
                        + " made.");
    }
}
