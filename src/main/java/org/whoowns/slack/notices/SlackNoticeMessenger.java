package org.whoowns.slack.notices;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.whoowns.answering.Reference;
import org.whoowns.answering.context.TeamOwnership;
import org.whoowns.answering.context.UserDirectory;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.delivery.ChannelPosting;
import org.whoowns.learning.delivery.Posting;
import org.whoowns.learning.delivery.Trace;
import org.whoowns.learning.notice.NoticeMessenger;
import org.whoowns.learning.notice.SeatChange;
import org.whoowns.learning.notice.TeamChange;
import org.whoowns.learning.outbox.OutboxMessage;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.ConversationRef;
import org.whoowns.slack.client.MessageTag;
import org.whoowns.slack.outbox.ChannelPoster;
import org.whoowns.slack.outbox.TaggedMessageSender;
import org.whoowns.slack.render.actions.ContractAction;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Sends notices of changes.
@Singleton
final class SlackNoticeMessenger implements NoticeMessenger {

    private static final String TAG = "whoowns_change";

    private final TaggedMessageSender tagged;
    private final ChannelPoster poster;
    private final CurrentSnapshot current;
    private final TeamDirectory directory;
    private final TeamOwnership ownership;
    private final UserDirectory users;

    SlackNoticeMessenger(
            TaggedMessageSender tagged,
            ChannelPoster poster,
            CurrentSnapshot current,
            TeamDirectory directory,
            TeamOwnership ownership,
            UserDirectory users) {
        this.tagged = tagged;
        this.poster = poster;
        this.current = current;
        this.directory = directory;
        this.ownership = ownership;
        this.users = users;
    }

    @Override
    public Posting tell(OutboxMessage message, List<SeatChange> seats) {
        var teams = seats.stream().map(SeatChange::team).distinct().toList();
        var words = words(message.workspace(), teams, seats.stream().map(SeatChange::by));
        var lines = seats.stream()
                .map(seat -> escape(words.seat(message.recipient(), seat)))
                .collect(joining("\n"));
        var by = seats.stream()
                .map(seat -> words.names().getOrDefault(seat.by(), text("somebody")))
                .distinct()
                .collect(joining(", "));
        var contract =
                new ContractAction.Show(new Reference.ToContract(message.recipient())).button(text("contract.mine"));
        return tagged.post(
                new ConversationRef(message.workspace(), message.recipient(), null),
                new SlackMessage(
                        lines,
                        BlockFactory.concat(
                                BlockFactory.text(lines),
                                BlockFactory.context(escape(text("notice.by", by))),
                                BlockFactory.buttons(List.of(contract)))),
                tag(message));
    }

    @Override
    public Trace find(OutboxMessage message) {
        return tagged.find(
                message.workspace(),
                message.recipient(),
                tag(message),
                Objects.requireNonNullElse(message.startedAt(), Instant.EPOCH.plusSeconds(60)));
    }

    private static MessageTag tag(OutboxMessage message) {
        return new MessageTag(TAG, message.tag());
    }

    @Override
    public ChannelPosting post(OutboxMessage message, List<TeamChange> changes) {
        var workspace = message.workspace();
        var teams = changes.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .toList();
        var words = words(workspace, teams, changes.stream().map(TeamChange::by));
        var lines =
                changes.stream().flatMap(change -> words.team(change).stream()).collect(joining("\n"));
        return lines.isEmpty()
                ? ChannelPosting.DONE
                : poster.post(workspace, message.recipient(), new SlackMessage(lines, BlockFactory.text(lines)));
    }

    private NoticeText words(String workspace, List<Team> teams, Stream<String> by) {
        var ownerships = ownership.lookUp(
                current.snapshot(workspace).knowledge(), directory.workspaceAgreements(workspace), teams);
        var people = Stream.concat(
                        by,
                        teams.stream()
                                .flatMap(team -> Stream.concat(
                                        team.people().stream(),
                                        team.agreements().values().stream().flatMap(Agreement::named))))
                .collect(toUnmodifiableSet());
        return new NoticeText(ownerships, users.names(workspace, people));
    }
}
