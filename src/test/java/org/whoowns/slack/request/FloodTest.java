package org.whoowns.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.OutgoingRequest;
import org.whoowns.playground.requests.RequestSigner;
import org.whoowns.playground.requests.SignedRequest;
import org.whoowns.slack.SlackAppFixture;

/// Floods of forged requests, and clock skew.
@Tag("app")
class FloodTest {

    private static final int FORGED = 500;
    private static final int REAL = 50;

    private final FakeSlack slack = SlackAppFixture.slack();

    private final RejectionLog rejections = SlackAppFixture.bean(RejectionLog.class);
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.whoowns.slack.request");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        rejections.logSummary();
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(logged);
    }

    @Test
    void answersRealRequestsBesideForgedOnes() {
        var before = SlackAppFixture.count("whoowns.requests.rejected", "reason", "forged");
        var real = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        var forged = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        var forger = new RequestSigner("somebody else's secret");
        try (var client = HttpClient.newHttpClient()) {
            for (var request = 0; request < FORGED; request++) {
                forged.add(post(client, forger.sign(command("help"), Instant.now())));
                if (request % (FORGED / REAL) == 0) {
                    real.add(post(client, slack.signed(command("help"))));
                }
            }

            assertThat(real).hasSize(REAL).map(CompletableFuture::join).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("blocks");
            });
            assertThat(forged)
                    .hasSize(FORGED)
                    .map(CompletableFuture::join)
                    .allMatch(answer -> answer.statusCode() == 401);
        }

        rejections.logSummary();
        assertThat(SlackAppFixture.count("whoowns.requests.rejected", "reason", "forged") - before)
                .isEqualTo(FORGED);
        // one summary, or two if a minute ended meanwhile
        assertThat(logged.list)
                .hasSizeBetween(1, 3)
                .allMatch(line -> line.getFormattedMessage()
                        .matches("Requests rejected since the last report: [0-9]+ forged\\."));
    }

    @ParameterizedTest
    @ValueSource(ints = {-240, 240})
    void acceptsAClockThatIsFourMinutesOff(int seconds) {
        var response =
                slack.send(slack.signer().sign(command("help"), Instant.now().plusSeconds(seconds)));

        assertThat(isAnswered(response)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-360, 360})
    void rejectsAClockThatIsSixMinutesOff(int seconds) {
        var response =
                slack.send(slack.signer().sign(command("help"), Instant.now().plusSeconds(seconds)));

        assertThat(response)
                .isInstanceOfSatisfying(
                        AppResponse.Answered.class,
                        answered -> assertThat(answered.status()).isEqualTo(401));
    }

    private static CompletableFuture<HttpResponse<String>> post(HttpClient client, SignedRequest request) {
        var post = HttpRequest.newBuilder(SlackAppFixture.events()).POST(BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(post::setHeader);
        post.setHeader("Accept-Encoding", "identity");
        return client.sendAsync(post.build(), BodyHandlers.ofString());
    }

    private static boolean isAnswered(AppResponse response) {
        return response instanceof AppResponse.Answered answered
                && answered.status() == 200
                && answered.body().contains("blocks");
    }

    private static OutgoingRequest command(String text) {
        var form = new LinkedHashMap<String, String>();
        form.put("command", "/whoowns");
        form.put("text", text);
        form.put("team_id", SlackAppFixture.slack().workspace().organisation().id());
        form.put("user_id", "U1");
        form.put("channel_id", "C1");
        form.put("trigger_id", "1");
        return OutgoingRequest.form(form);
    }
}
