package org.whoowns.slack.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.Secret;
import org.whoowns.slack.client.SlackWebApi;

/// A bot token of an organisation-wide installation, which belongs to no workspace.
class OrganisationTokenTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(SingleWorkspace.class);
    private static final ConnectionMode MODE =
            new ConnectionMode.OneWorkspace(new Secret("signing-hush"), new Secret("xoxb-hush"));

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
    @SuppressWarnings("unchecked")
    void isReportedAtTheStartAndByTheCheck(String identity) throws Exception {
        try (var slack = new FakeSlackApi().answers("auth.test", _ -> identity)) {
            var config = new SlackConfig();
            config.setMethodsEndpointUrlPrefix(slack.url());
            config.setStatsEnabled(false);
            var api = new SlackWebApi(
                    Slack.getInstance(config), _ -> Optional.empty(), mock(ApplicationEventPublisher.class));
            var workspace = new SingleWorkspace(api, MODE);

            workspace.onStart(new ServerStartupEvent(mock(EmbeddedServer.class)));

            assertThat(lines.poll(30, TimeUnit.SECONDS))
                    .startsWith("SLACK_BOT_TOKEN: ")
                    .contains("does not support yet", "Please install the app in one workspace");
            assertThat(new BotTokenCheck(MODE, api).check()).anySatisfy(finding -> {
                assertThat(finding.good()).isFalse();
                assertThat(finding.sentence()).startsWith("Bot token: ").contains("does not support yet");
            });
            workspace.stop();
        }
    }
}
