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
import org.whoowns.playground.blocks.Ids;
import org.whoowns.playground.blocks.Refusal;
import org.whoowns.playground.people.Person;

/// The Home tab of everybody, and the modals that each has open, the topmost last. Thread-safe.
public final class Views {
    private static final int DEEPEST = 3;

    private final Noticeboard board;
    private final Ids ids;
    private final Map<String, View> homes = new HashMap<>();
    private final Map<String, List<View>> modals = new HashMap<>();

    Views(Noticeboard board, Ids ids) {
        this.board = board;
        this.ids = ids;
    }

    public Optional<View> home(Person person) {
        synchronized (board) {
            return Optional.ofNullable(homes.get(person.id()));
        }
    }

    public List<View> modals(Person person) {
        synchronized (board) {
            return List.copyOf(stack(person.id()));
        }
    }

    public Optional<View> topmost(Person person) {
        return modals(person).reversed().stream().findFirst();
    }

    public View publish(Person person, ObjectNode body, @Nullable String hash) {
        synchronized (board) {
            View old = homes.get(person.id());
            View now = old == null ? fresh(person.id(), body, null) : changed(old, body, hash);
            homes.put(person.id(), now);
            board.announce(new Change.HomeShown(person.id()));
            return now;
        }
    }

    public View open(Person person, ObjectNode body) {
        synchronized (board) {
            unique(body, "");
            stack(person.id()).clear();
            return onTop(fresh(person.id(), body, null));
        }
    }

    public View push(Person person, ObjectNode body) {
        synchronized (board) {
            unique(body, "");
            List<View> stack = stack(person.id());
            if (stack.isEmpty()) {
                throw new Refusal("not_found");
            }
            if (stack.size() >= DEEPEST) {
                throw new Refusal("push_limit_reached");
            }
            return onTop(fresh(person.id(), body, stack.getLast()));
        }
    }

    public View update(View view, ObjectNode body, @Nullable String hash) {
        synchronized (board) {
            unique(body, view.id());
            View now = changed(view, body, hash);
            homes.replaceAll((id, home) -> home.id().equals(view.id()) ? now : home);
            stack(view.person()).replaceAll(each -> each.id().equals(view.id()) ? now : each);
            board.announce(
                    now.type().equals("home")
                            ? new Change.HomeShown(view.person())
                            : new Change.ModalsShown(view.person()));
            return now;
        }
    }

    public void close(View view) {
        synchronized (board) {
            stack(view.person()).removeIf(each -> each.id().equals(view.id()));
            board.announce(new Change.ModalsShown(view.person()));
        }
    }

    public void clear(Person person) {
        synchronized (board) {
            stack(person.id()).clear();
            board.announce(new Change.ModalsShown(person.id()));
        }
    }

    public Optional<View> find(Predicate<View> wanted) {
        synchronized (board) {
            return Stream.concat(
                            homes.values().stream(), modals.values().stream().flatMap(List::stream))
                    .filter(wanted)
                    .findFirst();
        }
    }

    private View changed(View old, ObjectNode body, @Nullable String hash) {
        if (hash != null && !hash.equals(old.hash())) {
            throw new Refusal("hash_conflict");
        }
        return old.with(body, ids.hash());
    }

    private View fresh(String person, ObjectNode body, @Nullable View below) {
        String id = ids.next("V");
        return below == null
                ? new View(id, ids.hash(), person, body, id, null)
                : new View(id, ids.hash(), person, body, below.root(), below.id());
    }

    private View onTop(View view) {
        stack(view.person()).add(view);
        board.announce(new Change.ModalsShown(view.person()));
        return view;
    }

    private void unique(ObjectNode body, String exceptId) {
        String external = body.path("external_id").asText();
        if (!external.isEmpty()
                && find(view -> view.externalId().equals(external) && !view.id().equals(exceptId))
                        .isPresent()) {
            throw new Refusal("duplicate_external_id");
        }
    }

    private List<View> stack(String person) {
        return modals.computeIfAbsent(person, id -> new ArrayList<>());
    }
}
