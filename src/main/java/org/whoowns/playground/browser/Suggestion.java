package org.whoowns.playground.browser;

import java.util.List;
import java.util.stream.Stream;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Completion of what is being typed into the composer: a command, a person or a channel.
///
/// @param inserts what is typed in full
/// @param words the words whose beginnings find it, separated by blanks
/// @param about what is shown beside it
public record Suggestion(String inserts, String words, String about) {

    /// All that the composer of a page can complete, most useful first.
    static List<Suggestion> of(FakeWorkspace workspace, ViewerState at) {
        FakeOrganisation organisation = workspace.organisation();
        FakeUser app = workspace.app();
        Stream<Suggestion> commands = organisation.app().commands().stream()
                .map(command -> new Suggestion(
                        command, command.substring(1), "Ask " + app.name() + "; only you see the answer"));
        Stream<Suggestion> invite = at.where().isDirect()
                ? Stream.empty()
                : Stream.of(new Suggestion("/invite", "invite", "Bring " + app.name() + " into this channel"));
        Stream<Suggestion> mention = Stream.of(new Suggestion(
                "@" + app.name(), app.name() + " " + app.handle(), "Ask " + app.name() + "; everybody here sees it"));
        Stream<Suggestion> people = organisation.people().stream()
                .filter(person -> !workspace.isDeactivated(person))
                .map(person -> new Suggestion(
                        "@" + person.handle(),
                        String.join(" ", person.handle(), person.name(), person.shownName()),
                        person.shownName() + " · " + person.title()));
        Stream<Suggestion> channels = workspace
                .conversations()
                .channels(at.reader())
                .map((FakeConversation channel) ->
                        new Suggestion("#" + channel.name(), channel.name(), channel.topic()));
        return Stream.of(commands, invite, mention, people, channels)
                .flatMap(each -> each)
                .toList();
    }
}
