package org.whoowns.slack.handoffs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.response.dnd.DndInfoResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.handoff.recipient.HandoffPeople;
import org.whoowns.learning.handoff.state.WorkingHours;
import org.whoowns.slack.access.CuratorDirectory;
import org.whoowns.slack.access.MemberDirectory;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackErrorKind;
import org.whoowns.slack.client.SlackWebApi;

/// People as Slack knows them. Without the scope `dnd:read`, nobody has do-not-disturb on.
@Singleton
final class SlackHandoffPeople implements HandoffPeople {

    private static final Logger log = LoggerFactory.getLogger(SlackHandoffPeople.class);

    private final MemberDirectory members;
    private final CuratorDirectory curators;
    private final SlackWebApi api;
    /// Workspaces whose token lacks the scope.
    private final Cache<String, Boolean> unreadable = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    SlackHandoffPeople(MemberDirectory members, CuratorDirectory curators, SlackWebApi api) {
        this.members = members;
        this.curators = curators;
        this.api = api;
    }

    @Override
    public Optional<Availability> availability(String workspace, String person) {
        return members.find(workspace, person)
                .map(member -> new Availability(member.isActive(), new WorkingHours(member.zone())));
    }

    @Override
    public Instant quietUntil(String workspace, String person, Instant at) {
        if (unreadable.getIfPresent(workspace) != null) {
            return at;
        }
        try {
            var dnd = api.call("dnd.info", workspace, client -> client.dndInfo(request -> request.user(person)));
            return later(snoozeEnd(dnd), later(dndEnd(dnd, at), at));
        } catch (SlackCallException failure) {
            if (failure.kind() == SlackErrorKind.PERMISSION_MISSING) {
                unreadable.put(workspace, true);
            }
            log.debug("Slack does not tell who wants no notifications: {}", failure.summary());
            return at;
        }
    }

    private static @Nullable Instant snoozeEnd(DndInfoResponse dnd) {
        return dnd.isSnoozeEnabled() ? instant(dnd.getSnoozeEndtime()) : null;
    }

    private static @Nullable Instant dndEnd(DndInfoResponse dnd, Instant at) {
        var start = instant(dnd.getNextDndStartTs());
        return dnd.isDndEnabled() && start != null && !start.isAfter(at) ? instant(dnd.getNextDndEndTs()) : null;
    }

    private static @Nullable Instant instant(@Nullable Integer seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    @Override
    public List<String> curators(String workspace) {
        return curators.maintainers(workspace);
    }
}
