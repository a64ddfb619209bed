package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.whoowns.answering.Answer;
import org.whoowns.slack.Errands;
import org.whoowns.slack.overview.OverviewMessages;
import org.whoowns.slack.render.Message;
import org.whoowns.slack.render.Pick;
import org.whoowns.slack.workspace.Channels;
import org.whoowns.slack.workspace.Posts;
import org.whoowns.slack.workspace.Workspaces;

/// What people hear when something breaks.
class FailuresTest {

    private static final String URL = "http://127.0.0.1/response";

    private final App app = mock(App.class);
    private final Replies replies = mock(Replies.class);
    private final Askers askers = new Askers(mock(Channels.class), mock(Workspaces.class));
    private final Posts posts = mock(Posts.class);
    private final Errands errands = new Errands();

    @Test
    void aCommandThatFailsIsAnsweredWithANumber() throws Exception {
        when(replies.toWords(anyString(), any())).thenThrow(new IllegalStateException("oh"));
        new CommandListener(replies, askers, mock(OverviewMessages.class), errands).register(app);
        var handler = ArgumentCaptor.forClass(SlashCommandHandler.class);
        verify(app).command(eq("/whoowns"), handler.capture());

        var response = handler.getValue().apply(command(), new SlashCommandContext());

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBody())
                .containsPattern("this number: [0-9a-f]{8}")
                .doesNotContain("oh\"");
    }

    @Test
    void aClickThatFailsIsAnsweredWithANumber() throws Exception {
        when(replies.toPick(any(), any())).thenThrow(new IllegalStateException("oh"));

        click();

        assertThat(whispered().text()).containsPattern("this number: [0-9a-f]{8}");
    }

    @Test
    void aClickWhoseAnswerSlackRefusesIsAnsweredWithANumber() throws Exception {
        when(replies.toPick(any(), any())).thenReturn(Optional.of(new Answer.NotKnown(List.of())));
        doThrow(new IllegalStateException("refused")).when(posts).replace(anyString(), any());

        click();

        assertThat(whispered().text()).containsPattern("this number: [0-9a-f]{8}");
    }

    private void click() throws Exception {
        new ClickListener(replies, askers, posts, errands).register(app);
        var handler = ArgumentCaptor.forClass(BlockActionHandler.class);
        verify(app).blockAction(any(Pattern.class), handler.capture());
        var action = new BlockActionPayload.Action();
        action.setActionId("answer:entry-0");
        action.setValue(new Pick.OfEntry("okrs", null).value(0));
        var user = new BlockActionPayload.User();
        user.setId("U1");
        var request = mock(BlockActionRequest.class);
        when(request.getPayload())
                .thenReturn(BlockActionPayload.builder()
                        .actions(List.of(action))
                        .user(user)
                        .responseUrl(URL)
                        .build());
        assertThat(handler.getValue().apply(request, new ActionContext()).getStatusCode())
                .isEqualTo(200);
    }

    private Message whispered() {
        var message = ArgumentCaptor.forClass(Message.class);
        verify(posts, timeout(10_000)).whisper(eq(URL), message.capture());
        return message.getValue();
    }

    private static SlashCommandRequest command() {
        var payload = new SlashCommandPayload();
        payload.setText("who owns the roadmap?");
        var request = mock(SlashCommandRequest.class);
        when(request.getPayload()).thenReturn(payload);
        return request;
    }
}
