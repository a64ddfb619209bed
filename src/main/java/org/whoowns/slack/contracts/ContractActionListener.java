package org.whoowns.slack.contracts;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.Listener;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.teams.ledger.RejectionReason;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Clicks that open an overview in a window of its own, which only the person who clicked sees.
@Singleton
final class ContractActionListener implements Listener {

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{1,30}");
    private static final Pattern ROLE_OF_TEAM = Pattern.compile("([^/]{1,64})/([^/]{1,64})");

    private final ContractReports contracts;
    private final MessageSender messages;
    private final TaskRunner tasks;

    ContractActionListener(ContractReports contracts, MessageSender messages, TaskRunner tasks) {
        this.contracts = contracts;
        this.messages = messages;
        this.tasks = tasks;
    }

    @Override
    public void register(App app) {
        app.blockAction(ContractAction.IDS, this::take);
    }

    private Response take(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        Requester.of(payload, context).ifPresent(requester -> {
            var modal = ModalOpener.of(payload, requester.workspace(), messages).patiently();
            tasks.submit(
                    () -> modal.open(
                            window(blocks(requester, payload.getActions().getFirst()))),
                    id -> modal.say(MessageCatalog.FAILURE.text(id)));
        });
        return context.ack();
    }

    /// What begins with a heading has it as the title of its window.
    private static View window(List<LayoutBlock> blocks) {
        return blocks.getFirst() instanceof HeaderBlock header
                ? ModalBlocks.reading(header.getText().getText(), blocks.subList(1, blocks.size()))
                : ModalBlocks.reading(blocks);
    }

    private List<LayoutBlock> blocks(Requester requester, BlockActionPayload.Action clicked) {
        if (!requester.belongs()) {
            return saying(ErrorMessages.sentence(RejectionReason.NOT_OF_THIS_WORKSPACE));
        }
        try {
            var value = Optional.ofNullable(clicked.getValue()).orElse("");
            return switch (ContractAction.of(clicked.getActionId()).orElse(null)) {
                case CONTRACT -> contract(requester.workspace(), value);
                case CHECK -> contracts.check(requester.workspace());
                case null -> saying(MessageCatalog.OLD_BUTTON.text());
            };
        } catch (DatabaseUnavailableException unavailable) {
            return saying(Phrase.UNAVAILABLE.text());
        }
    }

    private List<LayoutBlock> contract(String workspace, String value) {
        if (USER.matcher(value).matches()) {
            return contracts.ofPerson(workspace, value);
        }
        var parts = ROLE_OF_TEAM.matcher(value);
        return Optional.of(parts)
                .filter(found -> found.matches())
                .flatMap(found -> contracts.team(workspace, found.group(1)))
                .map(team -> contracts.ofRole(team, parts.group(2)))
                .filter(found -> !found.isEmpty())
                .map(ContractActionListener::titled)
                .orElseGet(() -> saying(Phrase.CONTRACT_GONE.text()));
    }

    private static List<LayoutBlock> titled(List<LayoutBlock> contract) {
        return Stream.concat(BlockFactory.header(Phrase.CONTRACT_TITLE.text()).stream(), contract.stream())
                .toList();
    }

    private static List<LayoutBlock> saying(String sentence) {
        return BlockFactory.text(Mrkdwn.escape(sentence));
    }
}
