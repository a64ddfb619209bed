package org.whoowns.slack.render;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.Wording;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;

/// The cards of roles.
final class RoleCards {

    private RoleCards() {}

    static Card profile(Answer.RoleProfile profile) {
        var role = profile.role();
        var overview = profile.overview();
        return Card.of(
                overview == null ? List.of() : Why.line(overview, profile.evidence()),
                Kit.header(role.title()),
                EntryCards.sentences(role.focus() == null ? "" : role.focus()),
                glances(profile.glances()),
                overview == null ? List.of() : Kit.paragraphs(Mrkdwn.paragraphs(overview.body())),
                profile.owned().isEmpty() ? List.of() : Kit.header(Sentence.ROLE_OWNS.text(role.title())),
                Kit.quiet(Mrkdwn.escape(Wording.view(profile))),
                Kit.paragraphs(GuideCards.byArea(profile.owned())),
                profile.shared().isEmpty()
                        ? List.of()
                        : Kit.text(GuideCards.group(Sentence.ROLE_SHARES.text(), profile.shared())));
    }

    static Card comparison(Answer.Comparison comparison) {
        return Card.of(
                Why.line(comparison.comparison(), comparison.evidence()),
                Kit.header(comparison.comparison().title()),
                Kit.sideBySide(
                        comparison.roles().stream().map(RoleCards::column).toList()),
                Kit.paragraphs(Mrkdwn.paragraphs(comparison.comparison().body())));
    }

    private static String column(Answer.RoleGlance glance) {
        var role = glance.role();
        return Stream.concat(
                        Stream.of(Mrkdwn.bold(role.title()), role.focus() == null ? "" : Mrkdwn.escape(role.focus())),
                        glance.glances().stream().map(each -> "• " + line(each, ": ")))
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }

    /// A role's work in a few groups, side by side.
    static List<LayoutBlock> glances(List<Answer.Glance> glances) {
        return Kit.sideBySide(glances.stream().map(each -> line(each, "\n")).toList());
    }

    private static String line(Answer.Glance glance, String between) {
        var title = Mrkdwn.bold(glance.title());
        return glance.summary() == null ? title : title + between + Mrkdwn.escape(glance.summary());
    }
}
