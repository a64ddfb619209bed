package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.IdGenerator;
import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.users.FakeUser;

/// Store of each user's Home tab and stacks of open modals, topmost last. Thread-safe.
///
/// Each browser window has its own stack, as each of Slack's clients has.
public final class ViewStore {
    private static final int MAX_MODALS = 3;
    private static final int MAX_WINDOWS = 20;

    private final ChangeFeed feed;
    private final IdGenerator ids;
    private final Map<String, FakeView> homes = new HashMap<>();
    /// By user, then by window; the one that opened a modal last is last.
    private final Map<String, SequencedMap<String, List<FakeView>>> modals = new HashMap<>();

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
            return windows(user.id()).values().stream().flatMap(List::stream).toList();
        }
    }

    /// The user's modal in any window, preferably the last that opened one.
    public Optional<FakeView> topmost(FakeUser user) {
        return modals(user).reversed().stream().findFirst();
    }

    /// The modal that the window shows.
    public Optional<FakeView> topmost(FakeUser user, String window) {
        synchronized (feed) {
            return Stream.of(window, "")
                    .flatMap(each -> windows(user.id()).getOrDefault(each, List.of()).reversed().stream())
                    .findFirst();
        }
    }

    public FakeView publish(FakeUser user, ObjectNode body, @Nullable String hash) {
        synchronized (feed) {
            FakeView old = homes.get(user.id());
            FakeView now = old == null ? create(user.id(), "", body, null) : updated(old, body, hash);
            homes.put(user.id(), now);
            feed.publish(new WorkspaceChange.HomeShown(user.id()));
            return now;
        }
    }

    public FakeView open(FakeUser user, String window, ObjectNode body) {
        synchronized (feed) {
            requireUniqueExternalId(body, "");
            SequencedMap<String, List<FakeView>> windows = windows(user.id());
            windows.putLast(window, new ArrayList<>());
            if (windows.size() > MAX_WINDOWS) {
                windows.pollFirstEntry();
            }
            return show(create(user.id(), window, body, null));
        }
    }

    public FakeView push(FakeUser user, String window, ObjectNode body) {
        synchronized (feed) {
            requireUniqueExternalId(body, "");
            List<FakeView> stack = stack(user.id(), window);
            if (stack.isEmpty()) {
                throw new SlackError("not_found");
            }
            if (stack.size() >= MAX_MODALS) {
                throw new SlackError("push_limit_reached");
            }
            return show(create(user.id(), window, body, stack.getLast()));
        }
    }

    public FakeView update(FakeView view, ObjectNode body, @Nullable String hash) {
        synchronized (feed) {
            requireUniqueExternalId(body, view.id());
            FakeView now = updated(view, body, hash);
            homes.replaceAll((id, home) -> home.id().equals(view.id()) ? now : home);
            stack(view).replaceAll(each -> each.id().equals(view.id()) ? now : each);
            feed.publish(now.type().equals("home") ? new WorkspaceChange.HomeShown(view.userId()) : shown(view));
            return now;
        }
    }

    public void close(FakeView view) {
        synchronized (feed) {
            stack(view).removeIf(each -> each.id().equals(view.id()));
            feed.publish(shown(view));
        }
    }

    /// Closes all modals of the view's window.
    public void clear(FakeView view) {
        synchronized (feed) {
            stack(view).clear();
            feed.publish(shown(view));
        }
    }

    /// Closes all modals of the user.
    public void clear(FakeUser user) {
        synchronized (feed) {
            List<String> windows = List.copyOf(windows(user.id()).sequencedKeySet());
            windows(user.id()).clear();
            windows.forEach(window -> feed.publish(new WorkspaceChange.ModalsShown(user.id(), window)));
        }
    }

    public Optional<FakeView> find(Predicate<FakeView> condition) {
        synchronized (feed) {
            return Stream.concat(
                            homes.values().stream(),
                            modals.values().stream()
                                    .flatMap(windows -> windows.values().stream())
                                    .flatMap(List::stream))
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

    private FakeView create(String userId, String window, ObjectNode body, @Nullable FakeView below) {
        String id = ids.next("V");
        return below == null
                ? new FakeView(id, ids.hash(), userId, window, body, id, null)
                : new FakeView(id, ids.hash(), userId, window, body, below.root(), below.id());
    }

    private FakeView show(FakeView modal) {
        stack(modal).add(modal);
        feed.publish(shown(modal));
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

    private static WorkspaceChange shown(FakeView modal) {
        return new WorkspaceChange.ModalsShown(modal.userId(), modal.window());
    }

    private SequencedMap<String, List<FakeView>> windows(String userId) {
        return modals.computeIfAbsent(userId, id -> new LinkedHashMap<>());
    }

    private List<FakeView> stack(FakeView modal) {
        return stack(modal.userId(), modal.window());
    }

    private List<FakeView> stack(String userId, String window) {
        return windows(userId).computeIfAbsent(window, id -> new ArrayList<>());
    }
}
