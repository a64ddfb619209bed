package org.whoowns.playground;

import com.fasterxml.jackson.databind.JsonNode;
import org.whoowns.playground.StubApp.Answer;
import org.whoowns.playground.StubApp.Seen;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.webapi.ApiResponse;

/// The stub app's responses in the browser tests: a card, a reply, a form, and a Home tab and a dialog of two pages.
record StubResponses(FakeSlack slack) {

    /// The stub app's responses to all kinds of requests.
    Answer respond(Seen request) {
        if (!request.body().startsWith("payload=") && !request.body().startsWith("{")) {
            return StubCards.card();
        }
        var json = request.json();
        return switch (json.path("type").asText()) {
            case "event_callback" -> onEvent(json.path("event").path("type").asText(), json.path("event"));
            case "block_actions" -> onClick(json);
            case "view_submission" -> onSubmission(json.toString());
            default -> Answer.EMPTY;
        };
    }

    private Answer onEvent(String type, JsonNode event) {
        if (type.equals("app_home_opened")) {
            publish(event.path("user").asText(), "Welcome home");
        } else {
            call(
                    "chat.postMessage",
                    "{\"channel\":\"%s\",\"thread_ts\":\"%s\",\"text\":\"in the thread\"}"
                            .formatted(
                                    event.path("channel").asText(),
                                    event.path("thread_ts")
                                            .asText(event.path("ts").asText())));
        }
        return Answer.EMPTY;
    }

    private Answer onClick(JsonNode json) {
        var action = json.path("actions").path(0);
        String url = json.path("response_url").asText();
        String id = url.substring(url.lastIndexOf('/') + 1);
        switch (action.path("action_id").asText()) {
            case "setup" ->
                call(
                        "views.open",
                        "{\"trigger_id\":\"%s\",\"view\":%s}"
                                .formatted(json.path("trigger_id").asText(), StubCards.MODAL));
            case "next" -> publish(json.path("user").path("id").asText(), "The second page");
            case "read" ->
                call(
                        "views.open",
                        "{\"trigger_id\":\"%s\",\"view\":%s}"
                                .formatted(
                                        json.path("trigger_id").asText(), longView("modal", "The first part", "turn")));
            case "turn" ->
                call(
                        "views.update",
                        "{\"view_id\":\"%s\",\"view\":%s}"
                                .formatted(
                                        json.path("view").path("id").asText(),
                                        longView("modal", "The second part", "turn")));
            case "share" ->
                slack.responseUrls()
                        .use(
                                id,
                                SlackJson.object()
                                        .put("text", "Maya shared this")
                                        .put("response_type", "in_channel")
                                        .put("replace_original", false));
            default ->
                slack.responseUrls()
                        .use(
                                id,
                                SlackJson.object()
                                        .put(
                                                "text",
                                                "picked "
                                                        + action.path("selected_option")
                                                                .path("value")
                                                                .asText()));
        }
        return Answer.EMPTY;
    }

    private void publish(String user, String title) {
        call("views.publish", "{\"user_id\":\"%s\",\"view\":%s}".formatted(user, longView("home", title, "next")));
    }

    /// A view that is longer than the screen, with its buttons at the end.
    private static String longView(String type, String title, String next) {
        var paragraph = ",{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"One of many paragraphs.\"}}";
        return """
                {"type":"%s","title":{"type":"plain_text","text":"To read"},"blocks":[
                  {"type":"header","text":{"type":"plain_text","text":"%s"}}%s,
                  {"type":"actions","elements":[
                    {"type":"button","action_id":"%s","text":{"type":"plain_text","text":"Next"}},
                    {"type":"button","action_id":"read","text":{"type":"plain_text","text":"Details"}}]}]}""".formatted(type, title, paragraph.repeat(40), next);
    }

    private static Answer onSubmission(String json) {
        return json.contains("\"Taken\"")
                ? Answer.json("{\"response_action\":\"errors\",\"errors\":{\"name\":\"That name is taken.\"}}")
                : Answer.EMPTY;
    }

    private ApiResponse call(String method, String json) {
        return slack.webApi()
                .call(method, StubApp.TOKEN, SlackJson.read(json).orElseThrow().deepCopy());
    }
}
