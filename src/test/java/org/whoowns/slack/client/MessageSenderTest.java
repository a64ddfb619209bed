package org.whoowns.slack.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.slack.api.RequestConfigurator;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.util.http.SlackHttpClient;
import io.micronaut.context.event.ApplicationEventPublisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketTimeoutException;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentMatchers;
import org.mockito.stubbing.OngoingStubbing;
import org.whoowns.slack.Secret;
import org.whoowns.slack.blocks.SlackMessage;

class MessageSenderTest {

    private static final String TOKEN = "xoxb-hush";
    private static final ConversationRef PLACE = new ConversationRef("T1", "C1", null);
    private static final SlackMessage MESSAGE = SlackMessage.of("Hello");

    private final Slack slack = mock(Slack.class);
    private final MethodsClient client = mock(MethodsClient.class);
    private final SlackHttpClient http = mock(SlackHttpClient.class);

    @SuppressWarnings("unchecked")
    private final ApplicationEventPublisher<TokenRevokedEvent> refused = mock(ApplicationEventPublisher.class);

    private final MessageSender messages =
            new MessageSender(slack, new SlackWebApi(slack, _ -> Optional.of(new Secret(TOKEN)), refused));

    @BeforeEach
    void connect() {
        when(slack.methods(TOKEN, "T1")).thenReturn(client);
        when(slack.getHttpClient()).thenReturn(http);
    }

    @Test
    void throwsOnAnErrorResponse() throws Exception {
        var refusal = new ChatPostMessageResponse();
        refusal.setOk(false);
        refusal.setError("not_in_channel");
        posting().thenReturn(refusal);

        assertThat(failure().error()).isEqualTo("not_in_channel");
        assertThat(failure()).hasMessage("chat.postMessage: not_in_channel");
    }

    @Test
    void throwsOnAnIoFailure() throws Exception {
        posting().thenThrow(new SocketTimeoutException("timeout"));

        assertThat(failure()).hasMessage("chat.postMessage failed").hasRootCauseMessage("timeout");
    }

    @Test
    void exceptionsContainNoContent() throws Exception {
        posting().thenThrow(new SlackApiException(response(500, "hush"), "hush-hush"));

        var printed = new StringWriter();
        failure().printStackTrace(new PrintWriter(printed));

        assertThat(printed.toString()).contains("status 500").doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            404, ''
            500, ok
            200, '{"ok":false,"error":"used_url"}'
            """)
    void throwsOnAFailedResponseUrl(int status, String body) throws IOException {
        when(http.postJsonBody(anyString(), any())).thenReturn(response(status, body));

        var failure = catchThrowableOfType(
                SlackCallException.class, () -> messages.respondEphemeral("http://127.0.0.1/hush", MESSAGE));

        assertThat(failure).hasMessage("response_url: status " + status);
    }

    private SlackCallException failure() {
        return catchThrowableOfType(SlackCallException.class, () -> messages.post(PLACE, MESSAGE));
    }

    private OngoingStubbing<ChatPostMessageResponse> posting() throws IOException, SlackApiException {
        return when(client.chatPostMessage(ArgumentMatchers.<RequestConfigurator<ChatPostMessageRequestBuilder>>any()));
    }

    private static Response response(int status, String body) {
        return new Response.Builder()
                .request(new Request.Builder().url("http://127.0.0.1/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .body(ResponseBody.create(body, MediaType.get("text/plain")))
                .build();
    }
}
