package org.whoowns.playground.browser;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.ConversationStore;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Current user and place of a page: a conversation or the app's Home tab.
///
/// @param home whether the Home tab is shown; `where` is then the direct messages
/// @param window id of the page in its browser window, to which the dialogs that it opens belong
public record ViewerState(FakeUser reader, FakeConversation where, boolean home, String window) {
    private static final String HOME = "home";
    private static final String APP = "app";
    private static final Pattern WINDOW = Pattern.compile("\\w{1,40}");

    /// From query parameters; unknown values fall back to the first user and channel.
    static ViewerState of(FakeWorkspace workspace, @Nullable String as, @Nullable String in, @Nullable String window) {
        String page = window != null && WINDOW.matcher(window).matches() ? window : "";
        FakeUser reader = Optional.ofNullable(as)
                .flatMap(workspace.organisation()::find)
                .filter(workspace.organisation().people()::contains)
                .orElseGet(() -> workspace.organisation().people().getFirst());
        FakeConversation direct = workspace.conversations().direct(reader);
        if (HOME.equals(in)) {
            return new ViewerState(reader, direct, true, page);
        }
        ConversationStore conversations = workspace.conversations();
        FakeConversation where = APP.equals(in)
                ? direct
                : conversations
                        .channels(reader)
                        .filter(channel -> channel.name().equals(in))
                        .findFirst()
                        .or(() -> conversations.channels(reader).findFirst())
                        .orElse(direct);
        return new ViewerState(reader, where, false, page);
    }

    public String place() {
        return home ? HOME : where.isDirect() ? APP : where.name();
    }

    public String query() {
        return "as=" + reader.handle() + "&in=" + place() + "&window=" + window;
    }

    public String url(FakeUser user) {
        return "/?as=" + user.handle() + "&in=" + place();
    }

    public String url(String place) {
        return "/?as=" + reader.handle() + "&in=" + place;
    }
}
