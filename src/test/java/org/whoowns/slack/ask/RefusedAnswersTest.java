package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonPrimitive;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.whoowns.Polling;
import org.whoowns.answering.Reference;
import org.whoowns.answering.TestAnswerers;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.SignedEvents;
import org.whoowns.slack.render.actions.AnswerAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.ledger.TestDatabase;

/// What Slack refuses is not tried again in vain: the person hears it where it can be said, and the log in one line.
@Tag("database")
@Timeout(60)
class RefusedAnswersTest {

    private static final String POST = "chat.postMessage";
    private static final String OPEN = "views.open";
    private static final String RESPONSE_URL = "/commands/hush";
    private static FakeSlackApi slack;
    private static EmbeddedServer app;
    private static int events;

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.whoowns");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeAll
    static void open() {
        slack = new FakeSlackApi()
                .answers("auth.test", _ -> "{\"ok\":true,\"team_id\":\"T1\",\"team\":\"Acme\",\"user_id\":\"UBOT\"}");
        var properties = new HashMap<String, Object>(TestDatabase.H2.fresh());
        properties.putAll(Map.of(
                "micronaut.server.port", "-1",
                "micronaut.server.host", "127.0.0.1",
                "endpoints.all.port", "-1",
                "whoowns.data", "target/test-data",
                "slack.calls.pace", "1ms",
                "slack.bot-token", "xoxb-hush",
                "slack.signing-secret", SignedEvents.SECRET,
                "slack.api-url", slack.url()));
        app = ApplicationContext.builder(properties)
                .deduceEnvironment(false)
                .singletons(TestAnswerers.shippedLoad())
                .run(EmbeddedServer.class);
    }

    @AfterAll
    static void close() {
        app.close();
        slack.close();
    }

    @BeforeEach
    void listen() {
        finishTasks();
        slack.answers(POST, _ -> "{\"ok\":true}");
        slack.forgetCalls();
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void ignore() {
        logger.detachAppender(logged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_in_channel", "is_archived", "channel_not_found", "restricted_action"})
    void answersDirectlyIfTheChannelIsClosed(String error) throws Exception {
        slack.answers(
                POST, call -> call.form().getOrDefault("channel", "").equals("C1") ? refusal(error) : "{\"ok\":true}");

        mention("C1");

        assertThat(slack.await(POST).form()).containsEntry("channel", "C1");
        var direct = slack.await(POST).form();
        assertThat(direct).containsEntry("channel", "U1").doesNotContainKey("thread_ts");
        assertThat(direct.get("text"))
                .startsWith(MessageCatalog.text("place.closed", "<#C1>"))
                .contains("pm vs po");
        assertThat(direct.get("blocks")).contains("#C1");
        assertThat(slack.posts()).isZero();
        assertLogged(POST + ": " + error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "cannot_dm_bot", "messages_tab_disabled"})
    void saysNothingElseInAClosedDirectMessage(String error) throws Exception {
        slack.answers(POST, _ -> refusal(error));

        direct();
        finishTasks();

        assertThat(slack.posts()).isEqualTo(1);
        assertLogged(POST + ": " + error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long"})
    void sendsRefusedBlocksAsText(String error) throws Exception {
        slack.answers(
                POST, call -> call.form().getOrDefault("blocks", "[]").equals("[]") ? "{\"ok\":true}" : refusal(error));

        mention("C1");

        assertThat(slack.await(POST).form().get("blocks")).contains("section");
        assertThat(slack.await(POST).form().get("text")).contains("pm vs po");
        finishTasks();
        assertThat(slack.posts()).isZero();
        assertLogged(POST + ": " + error);
    }

    @Test
    void staysSilentDuringALongPause() throws Exception {
        slack.limits(POST, Duration.ofHours(1));
        try {
            mention("CPAUSED");
            finishTasks();
        } finally {
            slack.limits(POST, Duration.ZERO);
        }
        assertThat(slack.posts()).as("no apology").isEqualTo(1);
        assertLogged(POST + ": Slack asks for a pause of 3600 s");

        mention("CPAUSED");
        mention("CPAUSED");
        finishTasks();
        assertThat(slack.posts()).as("no other message").isEqualTo(1);
        assertLogged(POST + ": Slack asks for a pause of 3600 s");

        mention("C1");
        finishTasks();
        assertThat(slack.posts()).as("in another channel").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired_trigger_id", "exchanged_trigger_id", "trigger_expired"})
    void neverUsesADeadTriggerAgain(String error) throws Exception {
        slack.answers(OPEN, _ -> refusal(error));
        var show = AnswerAction.IDS.codec().write(new AnswerAction.Show(new Reference.ToEntry("okrs", null), 0));
        var setUp = TeamAction.IDS.codec().write(new TeamAction.SetUp(null));

        for (var button : List.of(Map.entry("answer:show:1", show), Map.entry("team:setup:1", setUp))) {
            logged.list.clear();
            click(
                    button.getKey(),
                    button.getValue(),
                    "\"view\":{\"id\":\"V1\",\"type\":\"home\",\"private_metadata\":\"\"}");

            assertThat(slack.await(OPEN).form()).containsKey("trigger_id");
            var direct = slack.await(POST).form();
            assertThat(direct).containsEntry("channel", "U1");
            assertThat(direct.get("text")).isEqualTo(MessageCatalog.text("click.expired"));
            finishTasks();
            assertThat(slack.calls(OPEN)).as(button.getKey()).isZero();
            assertThat(slack.posts()).isZero();
            assertLogged(OPEN + ": " + error);
        }
    }

    @Test
    void tellsThePersonIfAResponseUrlIsUsedUp() throws Exception {
        slack.answers(RESPONSE_URL, _ -> refusal("used_url"));
        var show = AnswerAction.IDS.codec().write(new AnswerAction.Show(new Reference.ToEntry("okrs", null), 0));

        click("answer:show:1", show, "\"response_url\":\"" + slack.url().replace("/api/", RESPONSE_URL) + "\"");

        assertThat(slack.await(POST).form()).containsEntry("channel", "U1");
        finishTasks();
        assertThat(slack.calls(RESPONSE_URL)).isZero();
        assertLogged("response_url: used_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "missing_scope", "some_new_error"})
    void logsAnyRefusalInOneLine(String error) throws Exception {
        slack.answers(POST, _ -> refusal(error));

        mention("C1");
        finishTasks();

        assertLogged(POST + ": " + error);
    }

    /// One line, without a stack trace, a token or anything that was typed.
    private void assertLogged(String ending) {
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getFormattedMessage()).endsWith(ending).doesNotContain("hush", "help");
                    assertThat(event.getThrowableProxy()).isNull();
                });
    }

    private static void mention(String channel) throws Exception {
        assertThat(new SignedEvents(app.getURI()).mention("T1", "Ev" + ++events, channel, "help"))
                .isEqualTo(200);
    }

    private static void direct() throws Exception {
        assertThat(new SignedEvents(app.getURI()).event("T1", "Ev" + ++events, """
                {"type":"message","channel_type":"im","user":"U1","channel":"D1","ts":"1.%d","text":"help"}""".formatted(events)))
                .isEqualTo(200);
    }

    private static void click(String action, String value, String origin) throws Exception {
        new SignedEvents(app.getURI()).interaction("""
                {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},"trigger_id":"1.2.%d",
                 "actions":[{"type":"button","action_id":"%s","block_id":"b","value":%s}],%s}""".formatted(events++, action, new JsonPrimitive(value), origin));
    }

    private static void finishTasks() {
        var running = app.getApplicationContext()
                .getBean(MeterRegistry.class)
                .get("whoowns.tasks.in.flight")
                .gauge();
        Polling.until(() -> running.value() == 0);
    }

    private static String refusal(String error) {
        return "{\"ok\":false,\"error\":\"" + error + "\"}";
    }
}
