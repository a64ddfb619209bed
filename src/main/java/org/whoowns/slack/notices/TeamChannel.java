package org.whoowns.slack.notices;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.notice.TeamSubscriptions;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.channels.ChannelSubscription;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.slack.render.actions.ChannelAction.OfTeam;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRights;
import org.whoowns.teams.ledger.RejectionReason;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// The channel in which changes of a team are posted, chosen by whoever may edit the team.
@Singleton
@Requires(beans = TeamSubscriptions.class)
final class TeamChannel implements ChannelSubscription<OfTeam> {

    private final TeamSubscriptions subscriptions;
    private final TeamDirectory directory;

    TeamChannel(TeamSubscriptions subscriptions, TeamDirectory directory) {
        this.subscriptions = subscriptions;
        this.directory = directory;
    }

    @Override
    public Class<OfTeam> action() {
        return OfTeam.class;
    }

    @Override
    public Optional<String> refusal(Actor actor, OfTeam action) {
        var team = team(actor, action);
        if (team.isEmpty()) {
            return Optional.of(ErrorMessages.sentence(RejectionReason.TEAM_GONE));
        }
        return ChangeRights.mayEdit(actor, team.get())
                ? Optional.empty()
                : Optional.of(ErrorMessages.sentence(ChangeRights.whyNotEdit(actor)));
    }

    @Override
    public String title() {
        return text("team.channel");
    }

    @Override
    public String lead(Actor actor, OfTeam action) {
        return text("team.channel.lead", name(actor, action));
    }

    @Override
    public Optional<String> channel(Actor actor, OfTeam action) {
        return subscriptions.channel(actor.workspace(), action.team());
    }

    @Override
    public Optional<String> proposed(Actor actor, OfTeam action) {
        return team(actor, action).flatMap(team -> team.channels().stream().findFirst());
    }

    @Override
    public SlackMessage welcome(Actor actor, OfTeam action) {
        // it notifies nobody but whoever chose the channel
        var markup = text("team.channel.welcome", escape(name(actor, action)), Mention.person(actor.user()));
        return new SlackMessage(markup, BlockFactory.text(markup));
    }

    @Override
    public void choose(Actor actor, OfTeam action, @Nullable String channel) {
        subscriptions.choose(actor.workspace(), action.team(), channel);
    }

    private Optional<Team> team(Actor actor, OfTeam action) {
        return directory.team(actor.workspace(), action.team());
    }

    private String name(Actor actor, OfTeam action) {
        return team(actor, action).map(team -> team.name().text()).orElse("");
    }
}
