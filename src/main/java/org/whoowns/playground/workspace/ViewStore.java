package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.IdGenerator;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.users.FakeUser;

/// Store of each user's Home tab and stack of open modals, topmost last. Thread-safe.
public final class ViewStore {
    private static final int MAX_MODALS = 3;

    private final ChangeFeed feed;
    private final IdGenerator ids;
    private final Map<String, FakeView> homes = new HashMap<>();
    private final Map<String, List<FakeView>> modals = new HashMap<>();

    ViewStore(ChangeFeed feed, IdGenerator ids) {
        this.feed = feed;
        this.ids = ids;
    }

    public Optional<FakeView> home(FakeUser user) {
        synchronized (feed) {
            return Optional.ofNullable(homes.get(user.id()));
        }
    }

    public List<FakeView> modals(FakeUser user) {
        synchronized (feed) {
            return List.copyOf(stack(user.id()));
        }
    }

    public Optional<FakeView> topmost(FakeUser user) {
        return modals(user).reversed().stream().findFirst();
    }

    public FakeView publish(FakeUser user, ObjectNode body, @Nullable String hash) {
        synchronized (feed) {
            FakeView old = homes.get(user.id());
            FakeView now = old == null ? create(user.id(), body, null) : updated(old, body, hash);
            homes.put(user.id(), now);
            feed.publish(new WorkspaceChange.HomeShown(user.id()));
            return now;
        }
    }

    public FakeView open(FakeUser user, ObjectNode body) {
        synchronized (feed) {
            requireUniqueExternalId(body, "");
            stack(user.id()).clear();
            return show(create(user.id(), body, null));
        }
    }

    public FakeView push(FakeUser user, ObjectNode body) {
        synchronized (feed) {
            requireUniqueExternalId(body, "");
            List<FakeView> stack = stack(user.id());
            if (stack.isEmpty()) {
                throw new SlackError("not_found");
            }
            if (stack.size() >= MAX_MODALS) {
                throw new SlackError("push_limit_reached");
            }
            return show(create(user.id(), body, stack.getLast()));
        }
    }

    public FakeView update(FakeView view, ObjectNode body, @Nullable String hash) {
        synchronized (feed) {
            requireUniqueExternalId(body, view.id());
            FakeView now = updated(view, body, hash);
            homes.replaceAll((id, home) -> home.id().equals(view.id()) ? now : home);
            stack(view.userId()).replaceAll(each -> each.id().equals(view.id()) ? now : each);
            feed.publish(
                    now.type().equals("home")
                            ? new WorkspaceChange.HomeShown(view.userId())
                            : new WorkspaceChange.ModalsShown(view.userId()));
            return now;
        }
    }

    public void close(FakeView view) {
        synchronized (feed) {
            stack(view.userId()).removeIf(each -> each.id().equals(view.id()));
            feed.publish(new WorkspaceChange.ModalsShown(view.userId()));
        }
    }

    public void clear(FakeUser user) {
        synchronized (feed) {
            stack(user.id()).clear();
            feed.publish(new WorkspaceChange.ModalsShown(user.id()));
        }
    }

    public Optional<FakeView> find(Predicate<FakeView> condition) {
        synchronized (feed) {
            return Stream.concat(
                            homes.values().stream(), modals.values().stream().flatMap(List::stream))
                    .filter(condition)
                    .findFirst();
        }
    }

    private FakeView updated(FakeView old, ObjectNode body, @Nullable String hash) {
        if (hash != null && !hash.equals(old.hash())) {
            throw new SlackError("hash_conflict");
        }
        return old.with(body, ids.hash());
    }

    private FakeView create(String userId, ObjectNode body, @Nullable FakeView below) {
        String id = ids.next("V");
        return below == null
                ? new FakeView(id, ids.hash(), userId, body, id, null)
                : new FakeView(id, ids.hash(), userId, body, below.root(), below.id());
    }

    private FakeView show(FakeView modal) {
        stack(modal.userId()).add(modal);
        feed.publish(new WorkspaceChange.ModalsShown(modal.userId()));
        return modal;
    }

    private void requireUniqueExternalId(ObjectNode body, String exceptId) {
        String external = body.path("external_id").asText();
        if (!external.isEmpty()
                && find(view -> view.externalId().equals(external) && !view.id().equals(exceptId))
                        .isPresent()) {
            throw new SlackError("duplicate_external_id");
        }
    }

    private List<FakeView> stack(String userId) {
        return modals.computeIfAbsent(userId, id -> new ArrayList<>());
    }
}
