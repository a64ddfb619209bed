package org.whoowns.slack.channels;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.render.actions.ChannelAction;
import org.whoowns.teams.ledger.Actor;

/// Something that is posted in a channel which somebody chooses.
///
/// @param <A> the action that chooses it
public interface ChannelSubscription<A extends ChannelAction> {

    Class<A> action();

    /// Why the person may not choose; empty if they may.
    Optional<String> refusal(Actor actor, A action);

    /// The title of the form, and the first line of it.
    String title();

    String lead(Actor actor, A action);

    /// The channel that is chosen; empty for none.
    Optional<String> channel(Actor actor, A action);

    /// The channel that is proposed if none is chosen.
    default Optional<String> proposed(Actor actor, A action) {
        return Optional.empty();
    }

    /// What is said in the channel once it is chosen.
    SlackMessage welcome(Actor actor, A action);

    /// @param channel null for none
    void choose(Actor actor, A action, @Nullable String channel);
}
