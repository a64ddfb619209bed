package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Set;
import org.whoowns.answering.snapshot.ReloadState;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.files.validation.Problem;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.curators.CuratorSection;
import org.whoowns.slack.render.actions.EntryList;
import org.whoowns.slack.render.actions.EntryMenu;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.ledger.ChangeRights;

/// The pages of the Home tab for admins and curators: agreements of the whole workspace, and the state of the
/// knowledge.
final class AdminSection {

    private static final int LINES = 10;

    private AdminSection() {}

    /// Whether the reader decides for the whole workspace.
    static boolean hasDecisions(HomePage page) {
        return ChangeRights.mayDecideForAll(page.reader())
                && !page.isUnavailable()
                && (page.reader().admin()
                        || !page.knowledge().responsibilities().isEmpty());
    }

    static List<LayoutBlock> decisions(HomePage page) {
        if (!hasDecisions(page)) {
            return List.of();
        }
        return BlockFactory.concat(
                page.knowledge().responsibilities().isEmpty() ? List.of() : agreements(page),
                CuratorSection.of(page.curators()));
    }

    private static List<LayoutBlock> agreements(HomePage page) {
        var agreements = page.ownership().workspaceAgreements().agreements().values();
        return BlockFactory.concat(
                BlockFactory.text(escape(text(agreements.isEmpty() ? "company.none" : "company.why"))),
                agreements.isEmpty() ? List.of() : EntryMenu.of(EntryList.all()),
                AgreementBlocks.of(page.knowledge(), null, agreements, Set.of(), LINES, true),
                BlockFactory.buttons(List.of(new TeamAction.Agree(null, null).button(text("company.agree")))));
    }

    static List<LayoutBlock> knowledge(HomePage page) {
        if (!page.reader().curator()) {
            return List.of();
        }
        var due = page.reviews().stream()
                .filter(each -> each.due() != null)
                .map(DueEntry::entry)
                .toList();
        return BlockFactory.concat(
                BlockFactory.text(
                        due.isEmpty()
                                ? escape(text("health.reviewed"))
                                : list(
                                        text("health.due", due.size()),
                                        due.stream().map(Entry::title).toList())),
                due.isEmpty() ? List.of() : EntryMenu.of(new EntryList.Overdue()),
                page.reload() instanceof ReloadState.HeldBack held
                        ? BlockFactory.text(list(
                                text("health.held.back"),
                                held.problems().stream().map(Problem::toString).toList()))
                        : List.of());
    }

    static String list(String title, List<String> lines) {
        return lines.stream()
                .limit(LINES)
                .map(line -> "• " + escape(line))
                .collect(joining("\n", Mrkdwn.bold(title) + "\n", ""));
    }
}
