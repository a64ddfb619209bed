package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.whoowns.answering.text.PeopleText;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.render.actions.EntryList;
import org.whoowns.slack.render.actions.EntryMenu;
import org.whoowns.teams.RoleContract;

/// Renders a role contract: everything that a person is accountable for, differences from the default first, then area
/// by area in two columns.
public final class ContractCard {

    /// Characters on a line of a column in a modal, and the lines of two columns that fit on a screen.
    private static final int COLUMN = 30;

    private static final int LINES = 18;

    private ContractCard() {}

    /// The contract in pages, each of which fits on a screen; at least one.
    static List<List<LayoutBlock>> pages(ContractReports.Named named) {
        var contract = named.contract();
        var differing = differing(contract);
        var pages = new ArrayList<List<String>>();
        var page = new ArrayList<String>();
        var full = LINES
                - differing.stream()
                        .mapToInt(each -> (int) each.lines().count() * 2)
                        .sum();
        for (var area : areas(contract)) {
            page.add(area);
            if (height(page) > full && page.size() > 1) {
                page.removeLast();
                pages.add(List.copyOf(page));
                page.clear();
                page.add(area);
                full = LINES;
            }
        }
        pages.add(page);
        var head = head(named);
        return IntStream.range(0, pages.size())
                .mapToObj(at -> BlockFactory.concat(
                        head,
                        at == 0 ? BlockFactory.paragraphs(differing) : List.of(),
                        BlockFactory.sideBySide(pages.get(at))))
                .toList();
    }

    /// The lines of two columns, in which each pair is as high as the longer one.
    private static int height(List<String> areas) {
        return IntStream.range(0, areas.size())
                .filter(at -> at % 2 == 0)
                .map(at -> Math.max(lines(areas.get(at)), at + 1 < areas.size() ? lines(areas.get(at + 1)) : 0))
                .sum();
    }

    private static int lines(String area) {
        return area.lines().mapToInt(line -> 1 + line.length() / COLUMN).sum();
    }

    /// The whole contract, for a message.
    static List<LayoutBlock> blocks(ContractReports.Named named) {
        return BlockFactory.concat(
                head(named),
                BlockFactory.paragraphs(differing(named.contract())),
                BlockFactory.sideBySide(areas(named.contract())));
    }

    /// The summary, and the menu that opens each responsibility.
    private static List<LayoutBlock> head(ContractReports.Named named) {
        var contract = named.contract();
        var team = contract.team();
        return BlockFactory.concat(
                BlockFactory.text(summary(named.who(), contract)),
                contract.lines().isEmpty()
                        ? List.of()
                        : EntryMenu.of(new EntryList.Listed(named.reference(), team == null ? null : team.id())));
    }

    /// @param who markup
    private static String summary(String who, RoleContract contract) {
        var team = Mrkdwn.bold(PeopleText.place(contract));
        var roles = Stream.concat(
                        contract.held().stream().map(Role::title),
                        contract.standsIn().stream().map(role -> text("team.deputy", role.title())))
                .map(Mrkdwn::escape)
                .collect(joining(", "));
        return team + " · " + (roles.isEmpty() ? "" : roles + ": ") + who + "\n" + escape(counts(contract));
    }

    /// The number of responsibilities in words.
    public static String counts(RoleContract contract) {
        return contract.lines().isEmpty() ? text("contract.empty") : PeopleText.counts(contract);
    }

    /// What differs from the default, in one paragraph.
    private static List<String> differing(RoleContract contract) {
        var lines = contract.lines().stream()
                .filter(RoleContract.Line::differs)
                .map(line -> "\n• " + OwnershipMarkup.difference(line.ownership()))
                .collect(joining());
        return lines.isEmpty() ? List.of() : List.of(Mrkdwn.bold(text("contract.differs")) + lines);
    }

    private static List<String> areas(RoleContract contract) {
        return contract.byArea().entrySet().stream()
                .map(area -> {
                    var alone = titles(area.getValue(), false);
                    var shared = titles(area.getValue(), true);
                    return Stream.of(
                                    Mrkdwn.bold(area.getKey()),
                                    alone,
                                    shared.isEmpty() ? "" : escape(text("shared")) + ": " + shared)
                            .filter(line -> !line.isEmpty())
                            .collect(joining("\n"));
                })
                .toList();
    }

    private static String titles(List<RoleContract.Line> lines, boolean shared) {
        return lines.stream()
                .filter(line -> line.shared() == shared)
                .map(line -> escape(line.ownership().responsibility().title()))
                .collect(joining("\u00A0· "));
    }
}
