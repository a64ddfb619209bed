package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import com.slack.api.bolt.App;
import com.slack.api.model.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.Invocation;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.whoowns.answering.text.MessageCatalog;

/// The app manifest matches the registered listeners.
@Tag("app")
class ManifestTest {

    private static final Set<String> URLS = Set.of("url", "request_url", "message_menu_options_url", "redirect_urls");

    private final Map<?, ?> manifest = manifest();
    private final Collection<Invocation> listening = listening();

    @Test
    void declaresTheCommandThatMessagesNameAndListenersTake() {
        var names = commands().map(command -> text(command, "command")).toList();

        assertThat(names).containsExactly(MessageCatalog.command());
        assertThat(listening.stream()
                        .filter(call -> call.getMethod().getName().equals("command"))
                        .map(call -> (Pattern) call.getArguments()[0]))
                .singleElement()
                .matches(pattern -> pattern.matcher(names.getFirst()).matches());
    }

    @Test
    void letsSlackEscapeWhatIsTypedAfterACommand() {
        assertThat(commands()).allMatch(command -> Boolean.TRUE.equals(command.get("should_escape")));
    }

    @Test
    void subscribesToTheEventsThatHaveListeners() {
        // message events are subscribed to by kind of conversation; subtypes need no subscription
        assertThat(list(manifest, "settings", "event_subscriptions", "bot_events"))
                .containsExactlyInAnyOrderElementsOf(listening.stream()
                        .filter(call -> call.getMethod().getName().equals("event"))
                        .map(call -> type((Class<?>) call.getArguments()[0]))
                        .map(type -> type.equals("message") ? "message.im" : type)
                        .distinct()
                        .toList());
    }

    @Test
    void turnsInteractivityOnForTheClicksThatHaveListeners() {
        assertThat(listening).anyMatch(call -> call.getMethod().getName().equals("blockAction"));
        assertThat(map(manifest, "settings", "interactivity").get("is_enabled")).isEqualTo(true);
    }

    @Test
    void tellsSlackWhereTheOptionsOfMenusAre() {
        assertThat(listening).anyMatch(call -> call.getMethod().getName().equals("blockSuggestion"));
        var interactivity = map(manifest, "settings", "interactivity");
        assertThat(text(interactivity, "message_menu_options_url")).isEqualTo(text(interactivity, "request_url"));
    }

    @Test
    void requestsExactlyTheScopesInUse() {
        assertThat(list(manifest, "oauth_config", "scopes", "bot"))
                .containsExactlyInAnyOrder(
                        "commands",
                        "app_mentions:read",
                        "chat:write",
                        "im:history",
                        "users:read",
                        "im:write",
                        "dnd:read",
                        "users:read.email",
                        "mcp:connect");
    }

    @Test
    void letsWorkspacesLeaveOutTheScopesThatItWorksWithout() throws IOException {
        var optional = list(manifest, "oauth_config", "scopes", "bot_optional");

        assertThat(optional).containsExactlyInAnyOrder("im:write", "dnd:read", "users:read.email", "mcp:connect");
        // Slack wants them in both lists
        assertThat(list(manifest, "oauth_config", "scopes", "bot")).containsAll(optional);
        assertThat(Files.readString(Path.of("docs", "operating.md")))
                .contains(optional.stream().map(scope -> "`" + scope + "`").toList());
    }

    @Test
    void enablesTheTabsInUse() {
        assertThat(map(manifest, "features", "app_home").entrySet())
                .extracting(entry -> entry.getKey() + "=" + entry.getValue())
                .containsExactlyInAnyOrder(
                        "home_tab_enabled=true", "messages_tab_enabled=true", "messages_tab_read_only_enabled=false");
    }

    @Test
    void sendsAllRequestsToOneUrl() {
        assertThat(urls(manifest))
                .isNotEmpty()
                .allMatch(url -> url.matches("https://[a-z.]+/(slack/(events|oauth_redirect)|mcp)"));
    }

    @Test
    void keepsSlacksLimits() {
        var display = map(manifest, "display_information");
        assertThat(text(display, "name")).hasSizeBetween(1, 35);
        assertThat(text(display, "description")).hasSizeBetween(1, 140);
        assertThat(text(display, "long_description")).hasSizeBetween(175, 4000);
        assertThat(text(display, "background_color")).matches("#[0-9a-f]{6}");
        assertThat(text(map(manifest, "features", "bot_user"), "display_name")).hasSizeBetween(1, 80);
        assertThat(commands()).hasSizeBetween(1, 50).allSatisfy(command -> {
            assertThat(text(command, "command")).matches("/[^ ]{1,31}");
            assertThat(text(command, "description")).hasSizeBetween(1, 2000);
            assertThat(text(command, "usage_hint")).hasSizeBetween(1, 1000);
        });
    }

    private Stream<Map<?, ?>> commands() {
        return list(manifest, "features", "slash_commands").stream().map(command -> (Map<?, ?>) command);
    }

    private static Stream<String> urls(Map<?, ?> map) {
        return map.entrySet().stream().flatMap(entry -> urls(String.valueOf(entry.getKey()), entry.getValue()));
    }

    private static Stream<String> urls(String key, Object value) {
        return switch (value) {
            case Map<?, ?> map -> urls(map);
            case List<?> list -> list.stream().flatMap(each -> urls(key, each));
            default -> URLS.contains(key) ? Stream.of(String.valueOf(value)) : Stream.empty();
        };
    }

    private static String type(Class<?> event) {
        try {
            return ((Event) event.getDeclaredConstructor().newInstance()).getType();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the app's listeners register with Bolt.
    private static Collection<Invocation> listening() {
        var app = mock(App.class);
        SlackAppFixture.beans(Listener.class).forEach(listener -> listener.register(app));
        return mockingDetails(app).getInvocations();
    }

    private static Map<?, ?> manifest() {
        try {
            var yaml = Files.readString(Path.of("manifest.yml"));
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static Map<?, ?> map(Map<?, ?> map, String... path) {
        return (Map<?, ?>) at(map, path);
    }

    private static List<Object> list(Map<?, ?> map, String... path) {
        return List.copyOf((List<?>) at(map, path));
    }

    private static Object at(Map<?, ?> map, String... path) {
        Object found = map;
        for (var key : path) {
            found = ((Map<?, ?>) found).get(key);
            assertThat(found).as("manifest.yml has " + key).isNotNull();
        }
        return found;
    }
}
