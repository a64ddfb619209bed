package org.whoowns.slack.render.actions;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.interactive_components.response.OptionGroup;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.text.InputText;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.teams.RoleContract;

/// The options of an [EntryMenu]: all areas while nothing is typed, then the entries whose names have words that begin
/// like the typed ones.
///
/// @param areas entries by the title of their area
/// @param team the id of the team whose owners are meant; null for the team of the reader
public record EntrySuggestions(
        SequencedMap<String, List<Entry>> areas, @Nullable String team) {

    /// Slack's limits on options and on groups, and on their labels.
    private static final int MOST = 100;

    private static final int MAX_LABEL = 75;
    private static final Comparator<Entry> BY_TITLE = Comparator.comparing(Entry::title, String.CASE_INSENSITIVE_ORDER);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// A menu without options.
    public static BlockSuggestionResponse none() {
        return BlockSuggestionResponse.builder().options(List.of()).build();
    }

    /// Of the entries that an answer lists; of none if it is no list.
    public static EntrySuggestions listedIn(Answer answer, @Nullable String team) {
        var areas = new LinkedHashMap<String, List<Entry>>();
        switch (answer) {
            case Answer.Contents(var byArea, var topics) -> {
                byArea.forEach((area, inArea) -> add(areas, area, inArea));
                // a team owns responsibilities only
                add(areas, text("contents.topics"), team == null ? topics : List.of());
            }
            case Answer.RoleProfile profile -> {
                profile.owned().forEach((area, inArea) -> add(areas, area, inArea));
                add(areas, text("role.shares"), profile.shared());
            }
            case Answer.PersonContracts person -> person.contracts().forEach(contract -> add(areas, contract, team));
            case Answer.RoleContracts(var roles, var _) -> roles.forEach(role -> add(areas, role.contract(), team));
            default -> {}
        }
        return new EntrySuggestions(areas, team);
    }

    private static void add(SequencedMap<String, List<Entry>> areas, RoleContract contract, @Nullable String team) {
        var of = contract.team();
        if (Objects.equals(of == null ? null : of.id(), team)) {
            contract.byArea()
                    .forEach((area, lines) -> add(
                            areas,
                            area,
                            lines.stream()
                                    .map(line -> line.ownership().responsibility())
                                    .toList()));
        }
    }

    private static void add(SequencedMap<String, List<Entry>> areas, String area, Collection<? extends Entry> entries) {
        var inArea = areas.computeIfAbsent(area, _ -> new ArrayList<>());
        inArea.addAll(entries);
        inArea.sort(BY_TITLE);
    }

    private record Ranked(Entry entry, int rank) {}

    /// What is suggested for the text typed so far.
    public BlockSuggestionResponse fitting(@Nullable String typed) {
        var words = words(InputText.clean(typed == null ? "" : typed));
        if (words.isEmpty()) {
            return grouped();
        }
        var entries = areas.values().stream().flatMap(List::stream).distinct();
        return BlockSuggestionResponse.builder()
                .options(options(entries.map(entry -> new Ranked(entry, rank(entry, words)))
                        .filter(ranked -> ranked.rank() < Integer.MAX_VALUE)
                        .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::entry, BY_TITLE))
                        .map(Ranked::entry)))
                .build();
    }

    private BlockSuggestionResponse grouped() {
        var groups = areas.entrySet().stream()
                .map(area -> OptionGroup.builder()
                        .label(BlockFactory.plain(Truncation.plain(area.getKey(), MAX_LABEL)))
                        .options(options(area.getValue().stream()))
                        .build())
                // Slack takes no group without options
                .filter(group -> !group.getOptions().isEmpty())
                .limit(MOST)
                .toList();
        return groups.isEmpty()
                ? none()
                : BlockSuggestionResponse.builder().optionGroups(groups).build();
    }

    private List<Option> options(Stream<Entry> entries) {
        return entries.flatMap(entry -> EntryMenu.value(entry, team)
                        .map(value -> Option.builder()
                                .text(BlockFactory.plain(Truncation.plain(entry.title(), MAX_LABEL)))
                                .value(value)
                                .build())
                        .stream())
                .limit(MOST)
                .toList();
    }

    /// The less, the better it fits: a title that begins like the words, one that has them, a name that has them.
    private static int rank(Entry entry, List<String> typed) {
        var title = words(entry.title());
        if (String.join(" ", title).startsWith(String.join(" ", typed))) {
            return 0;
        }
        if (haveBeginnings(title, typed)) {
            return 1;
        }
        return haveBeginnings(words(entry.names().collect(joining(" "))), typed) ? 2 : Integer.MAX_VALUE;
    }

    private static boolean haveBeginnings(List<String> words, List<String> typed) {
        return typed.stream().allMatch(begun -> words.stream().anyMatch(word -> word.startsWith(begun)));
    }

    /// The words in lower case, without accents.
    private static List<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
