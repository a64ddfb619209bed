package org.whoowns.playground.browser;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Workspace;

/// Who looks at the workspace, and at what: a conversation, or the app's Home tab.
public record Standpoint(Person reader, Conversation where, boolean home) {
    private static final String HOME = "home";
    private static final String APP = "app";

    /// As the page's address says; what it does not know becomes the first person and the first channel.
    static Standpoint of(Workspace workspace, @Nullable String as, @Nullable String in) {
        Person reader = Optional.ofNullable(as)
                .flatMap(workspace.organisation()::find)
                .filter(workspace.organisation().people()::contains)
                .orElseGet(() -> workspace.organisation().people().getFirst());
        Conversation direct = workspace.conversations().direct(reader);
        if (HOME.equals(in)) {
            return new Standpoint(reader, direct, true);
        }
        Conversation where = APP.equals(in)
                ? direct
                : workspace
                        .conversations()
                        .channels(reader)
                        .filter(channel -> channel.name().equals(in))
                        .findFirst()
                        .orElseGet(() -> workspace
                                .conversations()
                                .channels(reader)
                                .findFirst()
                                .orElse(direct));
        return new Standpoint(reader, where, false);
    }

    public String place() {
        return home ? HOME : where.isDirect() ? APP : where.name();
    }

    public String query() {
        return "as=" + reader.handle() + "&in=" + place();
    }

    public String url(Person person) {
        return "/?as=" + person.handle() + "&in=" + place();
    }

    public String url(String place) {
        return "/?as=" + reader.handle() + "&in=" + place;
    }
}
