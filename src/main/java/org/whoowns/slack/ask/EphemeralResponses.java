package org.whoowns.slack.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.files.FolderHash;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.contracts.ContractReports;
import org.whoowns.slack.render.Surface;

/// Responses to a slash command that only the asker sees, with a cache of rendered cards.
///
/// The key is the whole answer, by equality. It holds everything that the card shows, the team and people's names
/// included, so a cached card is neither stale nor another workspace's. Private reports are not cached. Safe to share
/// between threads.
final class EphemeralResponses {

    /// About 8 MB at two bytes a character.
    private static final long CACHED_CHARACTERS = 4_000_000;

    /// Answers name people, and those from an older snapshot keep its entries in memory.
    private static final Duration CACHED = Duration.ofMinutes(10);

    /// @param knowledge since equal answers from different knowledge may list the same things in another order
    /// @param command that the card names
    /// @param asked the words of the question; null if no feedback is taken
    private record Key(
            FolderHash knowledge,
            Answer answer,
            String command,
            @Nullable String asked) {}

    private final Cache<Key, String> cards = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((Key _, String json) -> json.length())
            .expireAfterWrite(CACHED)
            .build();

    /// @param knowledge what the question was answered from, or the knowledge just before a reload
    /// @param asked the words of the question; null if no feedback is taken
    Response of(FolderHash knowledge, Answer answer, @Nullable String asked) {
        return answer instanceof Answer.PrivateReport
                ? render(answer, null)
                : Response.builder()
                        .statusCode(200)
                        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                        .body(cards.get(
                                new Key(knowledge, answer, MessageCatalog.command(), asked),
                                key -> render(key.answer(), key.asked()).getBody()))
                        .build();
    }

    private static Response render(Answer answer, @Nullable String asked) {
        return of(ContractReports.message(answer, Surface.EPHEMERAL, asked));
    }

    /// Without the cache.
    static Response of(SlackMessage message) {
        return response(message, "ephemeral");
    }

    /// A response that everyone in the channel sees.
    static Response inChannel(SlackMessage message) {
        return response(message, "in_channel");
    }

    private static Response response(SlackMessage message, String type) {
        return Response.json(
                200,
                SlashCommandResponse.builder()
                        .responseType(type)
                        .text(message.text())
                        .blocks(message.blocks())
                        .build());
    }
}
