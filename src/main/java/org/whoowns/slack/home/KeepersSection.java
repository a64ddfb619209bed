package org.whoowns.slack.home;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.answering.reload.Reload;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.reading.Problem;
import org.whoowns.slack.overview.OwnershipWords;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.blocks.Cut;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.slack.team.Decisions;
import org.whoowns.slack.team.Subject;
import org.whoowns.slack.team.TeamAction;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.ledger.Rights;

/// For admins and curators: what everybody agreed on, and how the knowledge is.
final class KeepersSection {

    private static final int LINES = 10;

    private KeepersSection() {}

    static List<LayoutBlock> of(HomePage page) {
        var blocks = new ArrayList<LayoutBlock>();
        if (Rights.mayDecideForAll(page.reader())) {
            blocks.add(HomeView.divider());
        }
        if (Rights.mayDecideForAll(page.reader())
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
        var blocks = new ArrayList<LayoutBlock>(Kit.header(Phrase.COMPANY.text()));
        var agreements = page.company().agreements().values();
        blocks.addAll(
                Kit.text(Mrkdwn.escape(agreements.isEmpty() ? Phrase.COMPANY_NONE.text() : Phrase.COMPANY_WHY.text())));
        agreements.stream()
                .limit(LINES)
                .map(each -> agreement(page.knowledge(), each))
                .forEach(blocks::add);
        blocks.addAll(TeamSection.more(agreements.size() - LINES));
        blocks.addAll(Kit.buttons(
                List.of(TeamAction.AGREE.button(Phrase.COMPANY_AGREE.text(), new Subject(null, null).value()))));
        return blocks;
    }

    private static LayoutBlock agreement(KnowledgeBase knowledge, Agreement agreement) {
        var title = knowledge.entry(agreement.entry()).map(Entry::title).orElse(agreement.entry());
        var text = Mrkdwn.bold(title) + ": " + new Decisions(knowledge).words(agreement.decision()) + "\n"
                + OwnershipWords.agreed(agreement);
        return SectionBlock.builder()
                .text(MarkdownTextObject.builder()
                        .text(Cut.escaped(text, Kit.SECTION))
                        .verbatim(true)
                        .build())
                .accessory(TeamAction.WITHDRAW.button(
                        Phrase.WITHDRAW.text(), new Subject(null, agreement.entry()).value()))
                .build();
    }

    private static List<LayoutBlock> knowledge(HomePage page) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var due = page.knowledge().entries().stream()
                .filter(entry -> isDue(entry, today))
                .toList();
        var blocks = new ArrayList<LayoutBlock>(Kit.header(Phrase.HEALTH.text()));
        blocks.addAll(Kit.text(
                due.isEmpty()
                        ? Mrkdwn.escape(Phrase.HEALTH_REVIEWED.text())
                        : Mrkdwn.bold(Phrase.HEALTH_DUE.text(due.size())) + "\n"
                                + due.stream()
                                        .limit(LINES)
                                        .map(entry -> "• " + Mrkdwn.escape(entry.title()))
                                        .collect(joining("\n"))));
        if (page.reload() instanceof Reload.HeldBack held) {
            blocks.addAll(Kit.text(Mrkdwn.bold(Phrase.HEALTH_HELD_BACK.text()) + "\n"
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
