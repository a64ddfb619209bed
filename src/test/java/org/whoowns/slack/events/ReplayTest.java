package org.whoowns.slack.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.OutgoingRequest;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.slack.request.payload.RecordedPayload;

/// Somebody sends a recorded request again.
@Tag("app")
class ReplayTest {

    private final FakeSlack slack = SlackAppFixture.slack();

    @Test
    void executesAClickOnce() throws Exception {
        var responses = new LinkedBlockingQueue<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            responses.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort();
            var recorded = slack.signed(click(url + "/first"));
            var first = (AppResponse.Answered) slack.send(recorded);
            assertThat(responses.poll(20, TimeUnit.SECONDS)).isEqualTo("/first");

            var replayed = (AppResponse.Answered) slack.send(recorded);
            assertThat(replayed.status()).isEqualTo(first.status());
            assertThat(replayed.body()).isEqualTo(first.body());
            slack.send(slack.signed(click(url + "/second")));
            assertThat(responses.poll(20, TimeUnit.SECONDS)).isEqualTo("/second");
        } finally {
            server.stop(0);
        }
    }

    private OutgoingRequest click(String responseUrl) {
        var click = RecordedPayload.CLICK_IN_MESSAGE.json().put("response_url", responseUrl);
        ((ObjectNode) click.path("team"))
                .put("id", slack.workspace().organisation().id());
        return OutgoingRequest.interaction(click);
    }
}
