package org.whoowns.slack.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.slack.api.RequestConfigurator;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.util.http.SlackHttpClient;
import io.micronaut.context.event.ApplicationEventPublisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.ArgumentMatchers;
import org.mockito.stubbing.OngoingStubbing;
import org.whoowns.slack.Secret;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.SlackMessage;

class MessageSenderTest {

    private static final String TOKEN = "xoxb-hush";
    private static final ConversationRef PLACE = new ConversationRef("T1", "C1", null);
    private static final SlackMessage MESSAGE = SlackMessage.of("Hello");

    private final Slack slack = mock(Slack.class);
    private final MethodsClient client = mock(MethodsClient.class);
    private final SlackHttpClient http = mock(SlackHttpClient.class);

    @SuppressWarnings("unchecked")
    private final ApplicationEventPublisher<TokenRefusedEvent> refused = mock(ApplicationEventPublisher.class);

    private final MessageSender messages = new MessageSender(
            new SlackWebApi(slack, _ -> Optional.of(new Secret(TOKEN)), refused), new ResponseUrlClient(slack));

    @BeforeEach
    void connect() {
        when(slack.methods(TOKEN, "T1")).thenReturn(client);
        when(slack.getHttpClient()).thenReturn(http);
    }

    @Test
    void throwsOnAnErrorResponse() throws Exception {
        posting().thenReturn(refused("not_in_channel"));

        assertThat(failure().error()).isEqualTo("not_in_channel");
        assertThat(failure()).hasMessage("chat.postMessage: not_in_channel");
    }

    @Test
    void throwsOnAnIoFailure() throws Exception {
        posting().thenThrow(new SocketTimeoutException("timeout"));

        assertThat(failure()).hasMessage("chat.postMessage failed: timeout");
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
            404, ''                               , OTHER        , status 404
            404, '{"ok":false,"error":"expired_url"}', CLICK_EXPIRED, expired_url
            404, used_url                         , CLICK_EXPIRED, used_url
            404, <html>hush</html>                , OTHER        , status 404
            500, ok                               , SERVER_ERROR , status 500
            200, '{"ok":false,"error":"used_url"}', CLICK_EXPIRED, used_url
            429, ''                               , RATE_LIMITED , Slack asks for a pause of 1 s
            """)
    void throwsOnAFailedResponseUrl(int status, String body, SlackErrorKind kind, String why) throws IOException {
        when(http.postJsonBody(anyString(), any())).thenReturn(response(status, body));

        var failure = catchThrowableOfType(
                SlackCallException.class, () -> messages.respondEphemeral("http://127.0.0.1/hush", MESSAGE));

        assertThat(failure).hasMessage("response_url: " + why);
        assertThat(failure.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hush", "ftp://hush.test/"})
    void hidesAMalformedResponseUrl(String url) {
        assertThat(catchThrowableOfType(SlackCallException.class, () -> messages.respondEphemeral(url, MESSAGE)))
                .hasMessage("response_url: malformed address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long"})
    void sendsRefusedBlocksOnceMoreAsText(String error) throws Exception {
        var tooLong = new SlackMessage("word ".repeat(2_000), BlockFactory.text("word"));
        var posted = new ArrayList<ChatPostMessageRequest>();
        posting().thenAnswer(call -> {
            RequestConfigurator<ChatPostMessageRequestBuilder> request = call.getArgument(0);
            posted.add(request.configure(ChatPostMessageRequest.builder()).build());
            return posted.size() == 1 ? refused(error) : good();
        });

        messages.post(PLACE, tooLong);

        assertThat(posted).hasSize(2);
        assertThat(posted.getLast().getBlocks()).isEmpty();
        assertThat(posted.getLast().getText()).startsWith("word word").hasSizeLessThanOrEqualTo(4_000);
    }

    @Test
    void refusesTextOnlyOnce() throws Exception {
        posting().thenReturn(refused("invalid_blocks"));

        assertThat(failure().error()).isEqualTo("invalid_blocks");

        verify(client, times(2))
                .chatPostMessage(ArgumentMatchers.<RequestConfigurator<ChatPostMessageRequestBuilder>>any());
    }

    @Test
    void respondsOnceMoreAsText() throws IOException {
        when(http.postJsonBody(anyString(), any()))
                .thenReturn(response(400, "invalid_blocks"))
                .thenReturn(response(200, "ok"));

        messages.replace("http://127.0.0.1/1", MESSAGE);

        var sent = ArgumentCaptor.forClass(ActionResponse.class);
        verify(http, times(2)).postJsonBody(anyString(), sent.capture());
        assertThat(sent.getValue().getText()).isEqualTo("Hello");
        assertThat(sent.getValue().getBlocks()).isEmpty();
        assertThat(sent.getValue().isReplaceOriginal()).isTrue();
    }

    private static ChatPostMessageResponse refused(String error) {
        var refusal = new ChatPostMessageResponse();
        refusal.setOk(false);
        refusal.setError(error);
        return refusal;
    }

    private static ChatPostMessageResponse good() {
        var response = new ChatPostMessageResponse();
        response.setOk(true);
        return response;
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
