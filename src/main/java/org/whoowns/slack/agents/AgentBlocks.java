package org.whoowns.slack.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.MarkdownBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.knowledge.Entry;
import org.whoowns.matching.Candidate;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.render.AnswerCard;
import org.whoowns.slack.render.Surface;

/// Block Kit of the results, as Slack's MCP client takes it: it drops all blocks if one is of another kind, and buttons
/// call a tool by their action id, which is unique in a block.
public final class AgentBlocks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_MARKDOWN = 12_000;
    private static final int MAX_BLOCKS = 50;
    private static final int MAX_BUTTONS = 3;

    private AgentBlocks() {}

    /// The answer's card, then what else may be meant as buttons.
    ///
    /// @param tool the tool that shows an entry by its id
    /// @param team the id or the name of the team that was asked about; null for none
    public static List<Map<String, Object>> of(Answer answer, String tool, @Nullable String team) {
        var card = AnswerCard.of(answer, 0, Surface.SHARED).blocks();
        var buttons = others(answer).limit(MAX_BUTTONS).flatMap(entry -> button(entry, tool, team).stream());
        return data(Stream.concat(card.stream(), buttons).limit(MAX_BLOCKS).toList());
    }

    /// Markdown as one block; none if it is too long.
    public static List<Map<String, Object>> markdown(String text) {
        return text.length() > MAX_MARKDOWN
                ? List.of()
                : data(List.of(MarkdownBlock.builder().text(text).build()));
    }

    private static Stream<Entry> others(Answer answer) {
        return switch (answer) {
            case Answer.Detailed(var plain) -> others(plain);
            case Answer.Alternatives alternatives -> alternatives.others().stream();
            case Answer.Choices choices -> choices.choices().stream().map(Candidate::entry);
            case Answer.NotKnown notKnown -> notKnown.nearest().stream();
            case Answer _ -> Stream.empty();
        };
    }

    private static List<LayoutBlock> button(Entry entry, String tool, @Nullable String team) {
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("id", entry.id());
        if (team != null) {
            arguments.put("team", team);
        }
        return BlockFactory.buttons(List.of(BlockFactory.button(entry.title(), "tool:" + tool, json(arguments))));
    }

    private static String json(Map<String, String> arguments) {
        try {
            return JSON.writeValueAsString(arguments);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// As plain data, for the protocol's own serialization.
    private static List<Map<String, Object>> data(List<LayoutBlock> blocks) {
        try {
            return JSON.readValue(GsonFactory.createSnakeCase().toJson(blocks), new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
