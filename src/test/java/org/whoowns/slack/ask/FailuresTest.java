package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Reference;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.conversation.ConversationMemory;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.ChannelSharing;
import org.whoowns.slack.access.WorkspaceRegistry;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.render.actions.AnswerAction;

/// Failures are reported to people with a reference.
class FailuresTest {

    private static final String URL = "http://127.0.0.1/response";

    private final App app = mock(App.class);
    private final QuestionHandler questions = mock(QuestionHandler.class);
    private final QuestionContextFactory contexts = new QuestionContextFactory(
            mock(ChannelSharing.class),
            mock(WorkspaceRegistry.class),
            mock(ActorResolver.class),
            mock(ConversationMemory.class));
    private final MessageSender messages = mock(MessageSender.class);
    private final TaskRunner tasks = new TaskRunner();

    @Test
    void reportsAFailedCommand() throws Exception {
        when(questions.answer(any())).thenThrow(new IllegalStateException("oh"));
        var current = mock(CurrentSnapshot.class, RETURNS_DEEP_STUBS);
        new CommandListener(questions, contexts, tasks, current).register(app);
        var handler = ArgumentCaptor.forClass(SlashCommandHandler.class);
        verify(app).command(any(Pattern.class), handler.capture());

        var response = handler.getValue().apply(command(), new SlashCommandContext());

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBody())
                .containsPattern("this reference: [0-9a-f]{8}")
                .doesNotContain("oh\"");
    }

    @Test
    void reportsAFailedClick() throws Exception {
        when(questions.answer(any())).thenThrow(new IllegalStateException("oh"));

        click();

        assertThat(ephemeral().text()).containsPattern("this reference: [0-9a-f]{8}");
    }

    @Test
    void reportsAClickWhoseAnswerSlackRejects() throws Exception {
        when(questions.answer(any())).thenReturn(new Answer.NotKnown(List.of()));
        doThrow(new IllegalStateException("refused")).when(messages).replace(anyString(), any());

        click();

        assertThat(ephemeral().text()).containsPattern("this reference: [0-9a-f]{8}");
    }

    private void click() throws Exception {
        new ClickListener(questions, contexts, messages, tasks).register(app);
        var handler = ArgumentCaptor.forClass(BlockActionHandler.class);
        verify(app).blockAction(any(Pattern.class), handler.capture());
        var action = new BlockActionPayload.Action();
        action.setActionId("answer:show:1");
        action.setValue(AnswerAction.IDS.codec().write(new AnswerAction.Show(new Reference.ToEntry("okrs", null), 0)));
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

    private SlackMessage ephemeral() {
        var message = ArgumentCaptor.forClass(SlackMessage.class);
        verify(messages, timeout(10_000)).respondEphemeral(eq(URL), message.capture());
        return message.getValue();
    }

    private static SlashCommandRequest command() {
        var payload = new SlashCommandPayload();
        payload.setCommand("/whoowns");
        payload.setText("who owns the roadmap?");
        var request = mock(SlashCommandRequest.class);
        when(request.getPayload()).thenReturn(payload);
        return request;
    }
}
