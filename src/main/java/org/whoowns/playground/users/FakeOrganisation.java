package org.whoowns.playground.users;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.playground.blockkit.SlackJson;

/// The people, channels and the one installed app of the workspace, as written in `playground/organisation.json`.
public record FakeOrganisation(
        String id, String name, String domain, App app, List<FakeUser> people, List<Channel> channels) {
    /// Who speaks when Slack itself has something to say.
    public static final String SLACKBOT = "USLACKBOT";

    public FakeOrganisation {
        people = List.copyOf(people);
        channels = List.copyOf(channels);
    }

    /// @param questions examples of what to ask it
    public record App(String id, String botId, List<String> commands, List<String> questions, FakeUser user) {
        public App {
            commands = List.copyOf(commands);
            questions = List.copyOf(questions);
        }

        App asking(List<String> questions) {
            return new App(id, botId, commands, questions, user);
        }
    }

    /// @param shared whether people of other organisations are in it too
    public record Channel(String id, String name, String topic, boolean withApp, boolean shared) {}

    public static FakeOrganisation shipped() {
        try (InputStream in = FakeOrganisation.class.getResourceAsStream("/playground/organisation.json")) {
            if (in == null) {
                throw new IllegalStateException("playground/organisation.json is missing");
            }
            return SlackJson.read(in, FakeOrganisation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same one with other examples of what to ask.
    public FakeOrganisation asking(List<String> questions) {
        return new FakeOrganisation(id, name, domain, app.asking(questions), people, channels);
    }

    /// The workspace that the person is at home in.
    public String teamOf(FakeUser user) {
        return user.team() == null ? id : user.team();
    }

    public Stream<FakeUser> everybody() {
        return Stream.concat(people.stream(), Stream.of(app.user()));
    }

    /// Slack itself, as the author of its notices.
    public FakeUser slackbot() {
        return new FakeUser(SLACKBOT, "slackbot", "Slackbot", "", app.user().zone(), false, null);
    }

    /// By id, handle or full name.
    public Optional<FakeUser> find(String who) {
        return everybody().filter(user -> user.id().equals(who)).findFirst().or(() -> called(who));
    }

    /// By handle or full name, as people type it.
    public Optional<FakeUser> called(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return everybody()
                .filter(user -> user.handle().equals(wanted)
                        || user.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
