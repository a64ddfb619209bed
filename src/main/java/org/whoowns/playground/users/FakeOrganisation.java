package org.whoowns.playground.users;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.playground.blockkit.SlackJson;

/// Users, channels and the one installed app of the workspace, as in `playground/organisation.json`.
public record FakeOrganisation(
        String id, String name, String domain, App app, List<FakeUser> people, List<Channel> channels) {
    /// Author of Slack's own notices.
    public static final String SLACKBOT = "USLACKBOT";

    public FakeOrganisation {
        people = List.copyOf(people);
        channels = List.copyOf(channels);
    }

    /// @param questions example questions
    public record App(String id, String botId, List<String> commands, List<String> questions, FakeUser user) {
        public App {
            commands = List.copyOf(commands);
            questions = List.copyOf(questions);
        }
    }

    /// @param shared whether other organisations are members too (Slack Connect)
    public record Channel(String id, String name, String topic, boolean withApp, boolean shared) {}

    public static FakeOrganisation bundled() {
        try (InputStream in = FakeOrganisation.class.getResourceAsStream("/playground/organisation.json")) {
            if (in == null) {
                throw new IllegalStateException("playground/organisation.json is missing");
            }
            return SlackJson.read(in, FakeOrganisation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces the example questions, unless the list is empty.
    public FakeOrganisation withQuestions(List<String> questions) {
        App changed = questions.isEmpty() ? app : new App(app.id, app.botId, app.commands, questions, app.user);
        return new FakeOrganisation(id, name, domain, changed, people, channels);
    }

    /// The id of the user's home workspace.
    public String teamOf(FakeUser user) {
        return user.team() == null ? id : user.team();
    }

    /// All users, including the app's bot user.
    public Stream<FakeUser> users() {
        return Stream.concat(people.stream(), Stream.of(app.user()));
    }

    public FakeUser slackbot() {
        return new FakeUser(
                SLACKBOT, "slackbot", "Slackbot", null, "", app.user().zone(), false, null);
    }

    /// By id, handle or full name.
    public Optional<FakeUser> find(String who) {
        return findById(who).or(() -> findByName(who));
    }

    public Optional<FakeUser> findById(String userId) {
        return users().filter(user -> user.id().equals(userId)).findFirst();
    }

    /// By handle or full name, ignoring case.
    public Optional<FakeUser> findByName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return users().filter(user -> user.handle().equals(lower)
                        || user.name().toLowerCase(Locale.ROOT).equals(lower))
                .findFirst();
    }
}
