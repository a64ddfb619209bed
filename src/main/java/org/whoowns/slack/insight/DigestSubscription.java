package org.whoowns.slack.insight;

import static org.whoowns.answering.text.MessageCatalog.text;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.insight.DigestChannels;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.channels.ChannelSubscription;
import org.whoowns.slack.render.actions.ChannelAction.OfDigest;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRights;

/// The channel that gets the weekly digest, chosen by curators and admins.
@Singleton
@Requires(beans = DigestChannels.class)
final class DigestSubscription implements ChannelSubscription<OfDigest> {

    private final DigestChannels channels;

    DigestSubscription(DigestChannels channels) {
        this.channels = channels;
    }

    @Override
    public Class<OfDigest> action() {
        return OfDigest.class;
    }

    @Override
    public Optional<String> refusal(Actor actor, OfDigest action) {
        return ChangeRights.mayDecideForAll(actor) ? Optional.empty() : Optional.of(text("feedback.only.curators"));
    }

    @Override
    public String title() {
        return text("digest");
    }

    @Override
    public String lead(Actor actor, OfDigest action) {
        return text("digest.lead");
    }

    @Override
    public Optional<String> channel(Actor actor, OfDigest action) {
        return channels.channel(actor.workspace());
    }

    @Override
    public SlackMessage welcome(Actor actor, OfDigest action) {
        return SlackMessage.of(text("digest.welcome"));
    }

    @Override
    public void choose(Actor actor, OfDigest action, @Nullable String channel) {
        channels.choose(actor.workspace(), channel);
    }
}
