package org.whoowns.slack.handoffs;

import static org.whoowns.answering.text.MessageCatalog.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.handoff.HandoffDesk;
import org.whoowns.learning.handoff.jdbc.HandoffKey;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.ChannelSharing;
import org.whoowns.slack.access.ChannelSharing.ChannelAudience;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.slack.outbox.EphemeralAnswer;
import org.whoowns.teams.ledger.Actor.Membership;
import org.whoowns.teams.ledger.ChangeRights;

/// What a person does who asks: forwards a question, and says whether they want to be named.
@Singleton
final class AskerActions {

    private static final int MAX_NAMES = 50;

    private final @Nullable HandoffDesk desk;
    private final HandoffRenderer renderer;
    private final ActorResolver actors;
    private final ChannelSharing channels;

    AskerActions(@Nullable HandoffDesk desk, HandoffRenderer renderer, ActorResolver actors, ChannelSharing channels) {
        this.desk = desk;
        this.renderer = renderer;
        this.actors = actors;
        this.channels = channels;
    }

    void forward(Requester requester, ClickedPlace place, EphemeralAnswer answer, HandoffAction.Forward forward) {
        if (desk == null || !desk.isOn()) {
            answer.say(text("handoff.off"));
            return;
        }
        var actor = actors.of(requester);
        if (actor.membership() != Membership.MEMBER && !ChangeRights.mayRead(actor)) {
            answer.say(ErrorMessages.sentence(ChangeRights.whyNotEdit(actor)));
            return;
        }
        var channel = place.channel();
        if (channel != null && channels.audience(requester.workspace(), channel) == ChannelAudience.SHARED) {
            answer.say(text("handoff.shared.place"));
            return;
        }
        var inquiry = new HandoffDesk.Inquiry(
                requester.workspace(),
                requester.user(),
                forward.words(),
                forward.nearest(),
                forward.team(),
                forward.role(),
                place.isThread() ? channel : null,
                place.thread());
        var forwarded = desk.forward(inquiry);
        if (forwarded.isEmpty()) {
            answer.say(text("handoff.nobody"));
            return;
        }
        var names = names(requester.workspace(), forwarded.get().people());
        answer.show(AskerCard.forwarded(forwarded.get().key(), names, place.isThread(), false), false);
        desk.proceed(forwarded.get().key());
    }

    void name(Requester requester, EphemeralAnswer answer, HandoffAction.NameMe name) {
        var key = new HandoffKey(requester.workspace(), name.handoff());
        if (desk == null || !desk.name(key, requester.user(), name.isNamed())) {
            answer.show(SlackMessage.of(text("handoff.name.late")), true);
            return;
        }
        var of = desk.find(key).orElseThrow();
        var isInThread = of.answers().anyMatch(each -> requester.user().equals(each.person()) && !each.isDirect());
        answer.show(
                AskerCard.forwarded(key, names(requester.workspace(), asked(of)), isInThread, name.isNamed()), true);
        desk.proceed(key);
    }

    private static List<String> asked(HandoffCase of) {
        return of.questions()
                .filter(HandoffMessage::isAnswerable)
                .map(HandoffMessage::person)
                .filter(Objects::nonNull)
                .toList();
    }

    private String names(String workspace, List<String> people) {
        var names = renderer.names(workspace, people);
        return names.isEmpty() ? text("handoff.somebody") : Truncation.plain(names, MAX_NAMES);
    }
}
