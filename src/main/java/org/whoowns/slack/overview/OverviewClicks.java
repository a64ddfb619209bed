package org.whoowns.slack.overview;

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
import org.whoowns.answering.Sentence;
import org.whoowns.slack.Errands;
import org.whoowns.slack.Listener;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.Windows;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.slack.team.Complaints;
import org.whoowns.slack.team.Frame;
import org.whoowns.slack.workspace.Posts;
import org.whoowns.slack.workspace.Visitor;
import org.whoowns.teams.ledger.DatabaseAway;
import org.whoowns.teams.ledger.Refusal;

/// Clicks that open an overview in a window of its own, which only the person who clicked sees.
@Singleton
final class OverviewClicks implements Listener {

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{1,30}");
    private static final Pattern ROLE_OF_TEAM = Pattern.compile("([^/]{1,64})/([^/]{1,64})");

    private final Overviews overviews;
    private final Posts posts;
    private final Errands errands;

    OverviewClicks(Overviews overviews, Posts posts, Errands errands) {
        this.overviews = overviews;
        this.posts = posts;
        this.errands = errands;
    }

    @Override
    public void register(App app) {
        app.blockAction(OverviewAction.IDS, this::take);
    }

    private Response take(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        Visitor.of(payload, context).ifPresent(visitor -> {
            var frame = Frame.of(payload, visitor.workspace(), posts).patiently();
            errands.soon(
                    () -> frame.open(window(blocks(visitor, payload.getActions().getFirst()))),
                    id -> frame.say(Sentence.FAILURE.text(id)));
        });
        return context.ack();
    }

    /// What begins with a heading has it as the title of its window.
    private static View window(List<LayoutBlock> blocks) {
        return blocks.getFirst() instanceof HeaderBlock header
                ? Windows.reading(header.getText().getText(), blocks.subList(1, blocks.size()))
                : Windows.reading(blocks);
    }

    private List<LayoutBlock> blocks(Visitor visitor, BlockActionPayload.Action clicked) {
        if (!visitor.belongs()) {
            return saying(Complaints.sentence(Refusal.NOT_OF_THIS_WORKSPACE));
        }
        try {
            var value = Optional.ofNullable(clicked.getValue()).orElse("");
            return switch (OverviewAction.of(clicked.getActionId()).orElse(null)) {
                case CONTRACT -> contract(visitor.workspace(), value);
                case CHECK -> overviews.check(visitor.workspace());
                case null -> saying(Sentence.OLD_BUTTON.text());
            };
        } catch (DatabaseAway away) {
            return saying(Phrase.UNAVAILABLE.text());
        }
    }

    private List<LayoutBlock> contract(String workspace, String value) {
        if (USER.matcher(value).matches()) {
            return overviews.ofPerson(workspace, value);
        }
        var parts = ROLE_OF_TEAM.matcher(value);
        return Optional.of(parts)
                .filter(found -> found.matches())
                .flatMap(found -> overviews.team(workspace, found.group(1)))
                .map(team -> overviews.ofRole(team, parts.group(2)))
                .filter(found -> !found.isEmpty())
                .map(OverviewClicks::titled)
                .orElseGet(() -> saying(Phrase.CONTRACT_GONE.text()));
    }

    private static List<LayoutBlock> titled(List<LayoutBlock> contract) {
        return Stream.concat(Kit.header(Phrase.CONTRACT_TITLE.text()).stream(), contract.stream())
                .toList();
    }

    private static List<LayoutBlock> saying(String sentence) {
        return Kit.text(Mrkdwn.escape(sentence));
    }
}
