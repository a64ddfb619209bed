package org.whoowns.slack.home.view;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.answering.snapshot.ReloadState;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.files.validation.Problem;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.slack.contracts.OwnershipMarkup;
import org.whoowns.slack.modals.DecisionText;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.ledger.ChangeRights;

/// For admins and curators: what everybody agreed on, and how the knowledge is.
final class AdminSection {

    private static final int LINES = 10;

    private AdminSection() {}

    static List<LayoutBlock> of(HomePage page) {
        var blocks = new ArrayList<LayoutBlock>();
        if (ChangeRights.mayDecideForAll(page.reader())) {
            blocks.add(HomeView.divider());
        }
        if (ChangeRights.mayDecideForAll(page.reader())
                && !page.isAway()
                && !page.knowledge().responsibilities().isEmpty()) {
            blocks.addAll(company(page));
        }
        if (page.reader().curator()) {
            blocks.addAll(knowledge(page));
        }
        return blocks;
    }

    private static List<LayoutBlock> company(HomePage page) {
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.header(MessageCatalog.text("company")));
        var agreements = page.ownership().workspaceAgreements().agreements().values();
        blocks.addAll(BlockFactory.text(Mrkdwn.escape(
                agreements.isEmpty() ? MessageCatalog.text("company.none") : MessageCatalog.text("company.why"))));
        agreements.stream()
                .limit(LINES)
                .map(each -> agreement(page.knowledge(), each))
                .forEach(blocks::add);
        blocks.addAll(TeamDetailSection.more(agreements.size() - LINES));
        blocks.addAll(BlockFactory.buttons(
                List.of(new TeamAction.Agree(null, null).button(MessageCatalog.text("company.agree")))));
        return blocks;
    }

    private static LayoutBlock agreement(KnowledgeBase knowledge, Agreement agreement) {
        var title = knowledge.entry(agreement.entry()).map(Entry::title).orElse(agreement.entry());
        var text = Mrkdwn.bold(title) + ": " + new DecisionText(knowledge).words(agreement.decision()) + "\n"
                + OwnershipMarkup.agreed(agreement);
        return SectionBlock.builder()
                .text(MarkdownTextObject.builder()
                        .text(Truncation.escaped(text, BlockFactory.SECTION))
                        .verbatim(true)
                        .build())
                .accessory(new TeamAction.Withdraw(null, agreement.entry()).button(MessageCatalog.text("withdraw")))
                .build();
    }

    private static List<LayoutBlock> knowledge(HomePage page) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var due = page.knowledge().entries().stream()
                .filter(entry -> isDue(entry, today))
                .toList();
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.header(MessageCatalog.text("health")));
        blocks.addAll(BlockFactory.text(
                due.isEmpty()
                        ? Mrkdwn.escape(MessageCatalog.text("health.reviewed"))
                        : Mrkdwn.bold(MessageCatalog.text("health.due", due.size())) + "\n"
                                + due.stream()
                                        .limit(LINES)
                                        .map(entry -> "• " + Mrkdwn.escape(entry.title()))
                                        .collect(joining("\n"))));
        if (page.reload() instanceof ReloadState.HeldBack held) {
            blocks.addAll(BlockFactory.text(Mrkdwn.bold(MessageCatalog.text("health.held.back")) + "\n"
                    + held.problems().stream()
                            .limit(LINES)
                            .map(Problem::toString)
                            .map(problem -> "• " + Mrkdwn.escape(problem))
                            .collect(joining("\n"))));
        }
        return blocks;
    }

    private static boolean isDue(Entry entry, LocalDate today) {
        var reviewed = entry.provenance().reviewed();
        var span = entry.provenance().reviewIn();
        return reviewed != null && span != null && reviewed.plus(span).isBefore(today);
    }
}
