package org.whoowns.slack.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.SlackAppFixture;

/// A bot token of an organisation-wide installation, which belongs to no workspace.
@Tag("app")
class OrganisationTokenTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(SingleWorkspace.class);

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    };

    @BeforeEach
    void listen() {
        log.start();
        LOGGER.addAppender(log);
    }

    @AfterEach
    void stop() {
        LOGGER.detachAppender(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":true,\"team_id\":\"T1\",\"enterprise_id\":\"E1\",\"is_enterprise_install\":true}",
                "{\"ok\":true,\"enterprise_id\":\"E1\",\"user_id\":\"UBOT\"}",
                "{\"ok\":true,\"team_id\":\"\",\"enterprise_id\":\"E1\"}"
            })
    void isReportedAtTheStart(String identity) throws Exception {
        try (var slack = new FakeSlackApi().answers("auth.test", _ -> identity);
                var app = SlackAppFixture.open(Map.of("slack.api-url", slack.url()))) {
            assertThat(lines.poll(30, TimeUnit.SECONDS))
                    .startsWith("SLACK_BOT_TOKEN: ")
                    .contains("does not support yet", "Please install the app in one workspace");
            assertThat(app.getApplicationContext().getBean(BotTokenCheck.class).check())
                    .anySatisfy(finding -> {
                        assertThat(finding.good()).isFalse();
                        assertThat(finding.sentence()).startsWith("Bot token: ").contains("does not support yet");
                    });
        }
    }
}
