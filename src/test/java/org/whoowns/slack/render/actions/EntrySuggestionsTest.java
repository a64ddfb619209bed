package org.whoowns.slack.render.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Reference;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;

/// What a menu suggests for typed words.
class EntrySuggestionsTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeFolders.shipped();
    private static final EntrySuggestions ALL = EntrySuggestions.listedIn(
            new Answer.Contents(KNOWLEDGE.byArea(KNOWLEDGE.responsibilities()), KNOWLEDGE.topics()), null);

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?", "\u200B"})
    void showsAllAreasWhileNothingIsTyped(String typed) {
        var groups = ALL.fitting(typed).getOptionGroups();

        assertThat(groups)
                .extracting(group -> group.getLabel().getText())
                .startsWith(KNOWLEDGE.areas().values().stream().findFirst().orElseThrow())
                .hasSizeGreaterThan(KNOWLEDGE.areas().size());
        assertThat(groups).allSatisfy(group -> {
            assertThat(group.getOptions()).isNotEmpty();
            assertThat(titles(group.getOptions())).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        });
        assertThat(groups.stream().flatMap(group -> group.getOptions().stream()))
                .hasSameSizeAs(KNOWLEDGE.entries());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ordering,        Ordering the backlog
            ORDERING the,    Ordering the backlog
            'back order',    Ordering the backlog
            'backlog orde',  Ordering the backlog
            'Órdering',      Ordering the backlog
            '“ordering',     Ordering the backlog
            pricing,         Pricing""")
    void putsTheTitleThatBeginsSoFirst(String typed, String title) {
        assertThat(titles(ALL.fitting(typed).getOptions())).startsWith(title);
    }

    @Test
    void findsEveryEntryByEachOfItsNames() {
        for (var entry : KNOWLEDGE.entries()) {
            assertThat(entry.names())
                    .allSatisfy(
                            name -> assertThat(ids(ALL.fitting(name))).as(name).contains(entry.id()));
        }
    }

    @Test
    void suggestsNothingForUnknownWords() {
        var unknown = ALL.fitting("zzyzx backlog");

        assertThat(unknown.getOptions()).isEmpty();
        assertThat(unknown.getOptionGroups()).isNull();
    }

    @Test
    void keepsSlacksLimits() {
        var entry = KNOWLEDGE.entries().getFirst();
        var areas = new LinkedHashMap<String, List<Entry>>();
        IntStream.range(0, 120).forEach(area -> areas.put("Area ".repeat(20) + area, KNOWLEDGE.entries()));
        var many = new EntrySuggestions(areas, null);

        assertThat(many.fitting("").getOptionGroups()).hasSize(100).allSatisfy(group -> {
            assertThat(group.getOptions()).hasSizeLessThanOrEqualTo(100);
            assertThat(group.getLabel().getText()).hasSizeLessThanOrEqualTo(75);
        });
        assertThat(many.fitting("e").getOptions()).hasSizeLessThanOrEqualTo(100);
        assertThat(EntryMenu.value(entry, "x".repeat(150))).isEmpty();
    }

    @Test
    void namesItsListInTheActionId() {
        var list =
                new EntryList.Listed(new Reference.ToRoleContract("t".repeat(36), "product-manager"), "t".repeat(36));
        var menu = EntryMenu.of(list).getFirst().toString();
        var id = menu.substring(menu.indexOf("answer:entry:"), menu.indexOf("}", menu.indexOf("\"v\":")) + 1);

        assertThat(id).hasSizeLessThanOrEqualTo(255).matches(EntryMenu.ids());
        assertThat(EntryMenu.list(id)).contains(list);
        assertThat(EntryMenu.list("answer:entry:{}")).isEmpty();
        // a list with too long a name becomes the list of everything
        var tooLong = EntryMenu.of(new EntryList.Listed(new Reference.ToRole("r".repeat(250), null), null));
        assertThat(tooLong.toString()).contains("contents");
    }

    private static List<String> titles(List<Option> options) {
        return options.stream().map(option -> option.getText().getText()).toList();
    }

    private static List<String> ids(BlockSuggestionResponse response) {
        return response.getOptions().stream().map(Option::getValue).toList();
    }
}
