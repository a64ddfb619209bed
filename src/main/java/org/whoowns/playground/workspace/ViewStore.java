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

/// The Home tab of everybody, and the modals that each has open, the topmost last. Thread-safe.
public final class ViewStore {
    private static final int DEEPEST = 3;

    private final ChangeFeed board;
    private final IdGenerator ids;
    private final Map<String, FakeView> homes = new HashMap<>();
    private final Map<String, List<FakeView>> modals = new HashMap<>();

    ViewStore(ChangeFeed board, IdGenerator ids) {
        this.board = board;
        this.ids = ids;
    }

    public Optional<FakeView> home(FakeUser user) {
        synchronized (board) {
            return Optional.ofNullable(homes.get(user.id()));
        }
    }

    public List<FakeView> modals(FakeUser user) {
        synchronized (board) {
            return List.copyOf(stack(user.id()));
        }
    }

    public Optional<FakeView> topmost(FakeUser user) {
        return modals(user).reversed().stream().findFirst();
    }

    public FakeView publish(FakeUser user, ObjectNode body, @Nullable String hash) {
        synchronized (board) {
            FakeView old = homes.get(user.id());
            FakeView now = old == null ? fresh(user.id(), body, null) : changed(old, body, hash);
            homes.put(user.id(), now);
            board.announce(new WorkspaceChange.HomeShown(user.id()));
            return now;
        }
    }

    public FakeView open(FakeUser user, ObjectNode body) {
        synchronized (board) {
            unique(body, "");
            stack(user.id()).clear();
            return onTop(fresh(user.id(), body, null));
        }
    }

    public FakeView push(FakeUser user, ObjectNode body) {
        synchronized (board) {
            unique(body, "");
            List<FakeView> stack = stack(user.id());
            if (stack.isEmpty()) {
                throw new SlackError("not_found");
            }
            if (stack.size() >= DEEPEST) {
                throw new SlackError("push_limit_reached");
            }
            return onTop(fresh(user.id(), body, stack.getLast()));
        }
    }

    public FakeView update(FakeView view, ObjectNode body, @Nullable String hash) {
        synchronized (board) {
            unique(body, view.id());
            FakeView now = changed(view, body, hash);
            homes.replaceAll((id, home) -> home.id().equals(view.id()) ? now : home);
            stack(view.person()).replaceAll(each -> each.id().equals(view.id()) ? now : each);
            board.announce(
                    now.type().equals("home")
                            ? new WorkspaceChange.HomeShown(view.person())
                            : new WorkspaceChange.ModalsShown(view.person()));
            return now;
        }
    }

    public void close(FakeView view) {
        synchronized (board) {
            stack(view.person()).removeIf(each -> each.id().equals(view.id()));
            board.announce(new WorkspaceChange.ModalsShown(view.person()));
        }
    }

    public void clear(FakeUser user) {
        synchronized (board) {
            stack(user.id()).clear();
            board.announce(new WorkspaceChange.ModalsShown(user.id()));
        }
    }

    public Optional<FakeView> find(Predicate<FakeView> wanted) {
        synchronized (board) {
            return Stream.concat(
                            homes.values().stream(), modals.values().stream().flatMap(List::stream))
                    .filter(wanted)
                    .findFirst();
        }
    }

    private FakeView changed(FakeView old, ObjectNode body, @Nullable String hash) {
        if (hash != null && !hash.equals(old.hash())) {
            throw new SlackError("hash_conflict");
        }
        return old.with(body, ids.hash());
    }

    private FakeView fresh(String person, ObjectNode body, @Nullable FakeView below) {
        String id = ids.next("V");
        return below == null
                ? new FakeView(id, ids.hash(), person, body, id, null)
                : new FakeView(id, ids.hash(), person, body, below.root(), below.id());
    }

    private FakeView onTop(FakeView view) {
        stack(view.person()).add(view);
        board.announce(new WorkspaceChange.ModalsShown(view.person()));
        return view;
    }

    private void unique(ObjectNode body, String exceptId) {
        String external = body.path("external_id").asText();
        if (!external.isEmpty()
                && find(view -> view.externalId().equals(external) && !view.id().equals(exceptId))
                        .isPresent()) {
            throw new SlackError("duplicate_external_id");
        }
    }

    private List<FakeView> stack(String person) {
        return modals.computeIfAbsent(person, id -> new ArrayList<>());
    }
}
