package org.whoowns.playground.workspace;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.whoowns.playground.blocks.Ids;
import org.whoowns.playground.people.Organisation;
import org.whoowns.playground.people.Person;

/// The whole workspace: who is there, what was said, what is open.
public final class Workspace {
    private final Organisation organisation;
    private final Noticeboard board = new Noticeboard();
    private final Ids ids = new Ids(new SecureRandom());
    private final Conversations conversations;
    private final Views views;
    private final InstantSource clock;
    private final Stamps stamps;
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    public Workspace(Organisation organisation, InstantSource clock) {
        this.organisation = organisation;
        this.clock = clock;
        stamps = new Stamps(clock);
        conversations = new Conversations(organisation, board, stamps);
        views = new Views(board, ids);
    }

    public Organisation organisation() {
        return organisation;
    }

    public Noticeboard board() {
        return board;
    }

    public Ids ids() {
        return ids;
    }

    public Conversations conversations() {
        return conversations;
    }

    public Views views() {
        return views;
    }

    public InstantSource clock() {
        return clock;
    }

    /// A time stamp of Slack's kind that nothing else carries.
    public String stamp() {
        return stamps.next();
    }

    public Person person(String who) {
        return organisation.find(who).orElseThrow(() -> new IllegalArgumentException("nobody is called " + who));
    }

    /// The account of somebody who left is deactivated; what names them stays.
    public void leaves(Person person) {
        left.add(person.id());
    }

    /// The account is activated again.
    public void returns(Person person) {
        left.remove(person.id());
    }

    public boolean hasLeft(Person person) {
        return left.contains(person.id());
    }

    public Conversation conversation(String idOrName) {
        return conversations
                .find(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("no conversation is called " + idOrName));
    }

    public Person app() {
        return organisation.app().user();
    }
}
