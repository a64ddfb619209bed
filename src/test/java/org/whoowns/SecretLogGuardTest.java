package org.whoowns;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/// Tests that the guard detects what must not be logged.
@Tag("app")
class SecretLogGuardTest {

    private final SecretLogGuard secretLogGuard = new SecretLogGuard();
    private final ExtensionContext context = mock(ExtensionContext.class);

    @Test
    void findsATokenInAMessage() {
        LoggerFactory.getLogger("planted").info("the token is {}", "xoxb-1");

        assertThatThrownBy(() -> secretLogGuard.afterAll(context)).hasMessageContaining("planted: the token is xoxb-1");
    }

    @Test
    void findsASecretInANestedCause() {
        LoggerFactory.getLogger("planted")
                .error("oh", new IllegalStateException("no", new IllegalArgumentException("hush")));

        assertThatThrownBy(() -> secretLogGuard.afterAll(context)).hasMessageContaining("hush");
    }

    @Test
    void stillWorksAfterAnAppHasStarted() {
        ApplicationContext.run(Map.of("whoowns.data", "target/test-data")).close();
        LoggerFactory.getLogger("planted").info("the token is {}", "xoxb-1");

        assertThatThrownBy(() -> secretLogGuard.afterAll(context)).hasMessageContaining("planted: the token is xoxb-1");
    }

    @Test
    void ignoresOrdinaryMessages() {
        LoggerFactory.getLogger("planted").info("all is well");

        assertThatCode(() -> secretLogGuard.afterAll(context)).doesNotThrowAnyException();
    }
}
