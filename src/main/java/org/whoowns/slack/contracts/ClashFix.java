package org.whoowns.slack.contracts;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Reference;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.render.actions.AnswerAction;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.slack.teamforms.TeamText;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Clash;
import org.whoowns.teams.Team;

/// The buttons of a gap or conflict: one opens the form which settles it, another the answer about the responsibility
/// that it names. Rights are checked on the click.
public final class ClashFix {

    private ClashFix() {}

    /// The button of the fix, then that of the answer if there is one.
    static List<ButtonElement> buttons(Clash clash, KnowledgeBase knowledge) {
        return Stream.concat(Stream.of(button(clash)), answer(clash, knowledge).stream())
                .toList();
    }

    public static ButtonElement button(Clash clash) {
        var button = switch (clash) {
            case Clash.VacantRole(var team, var _, var _, var _) -> edit(team, "clash.fix.fill");
            case Clash.HolderLeft(var team, var _, var _, var _) -> edit(team, "clash.fix.fill");
            case Clash.NobodyInPlace(var team, var _, var _, var _) -> edit(team, "team.edit.title");
            case Clash.TwoHolders(var team, var _, var _) -> edit(team, "team.edit.title");
            case Clash.OnePersonTwice(var team, var _, var _) -> edit(team, "team.edit.title");
            case Clash.ChannelGone(var team, var _) -> edit(team, "team.edit.title");
            case Clash.ModelGone(var team, var _) -> edit(team, "team.edit.title");
            case Clash.FrameworkGone(var team, var _) -> edit(team, "team.edit.title");
            case Clash.AgreedPersonLeft(@Nullable Team team, var agreement, var _) -> decide(team, agreement.entry());
            case Clash.AgreedRoleMissing(@Nullable Team team, var agreement, var _) -> decide(team, agreement.entry());
            case Clash.AgreedEntryGone(@Nullable Team team, var agreement) ->
                new TeamAction.Withdraw(id(team), agreement.entry()).button(text("withdraw"));
        };
        var team = clash.team();
        if (team != null) {
            button.setAccessibilityLabel(TeamText.accessibilityLabel(button, team));
        }
        return button;
    }

    /// Opens the answer about the responsibility that the finding names; empty if it names none that exists.
    public static Optional<ButtonElement> answer(Clash clash, KnowledgeBase knowledge) {
        return clash instanceof Clash.OfAgreement found
                ? answer(clash.team(), found.agreement(), knowledge)
                : Optional.empty();
    }

    /// Opens the answer about an agreement's responsibility; empty if that no longer exists.
    public static Optional<ButtonElement> answer(@Nullable Team team, Agreement agreement, KnowledgeBase knowledge) {
        return knowledge.entry(agreement.entry()).map(entry -> {
            var button = new AnswerAction.Open(new Reference.ToEntry(entry.id(), id(team))).button(text("open.one"));
            button.setAccessibilityLabel(TeamText.accessibilityLabel(button, entry.title()));
            return button;
        });
    }

    private static ButtonElement edit(Team team, String label) {
        return new TeamAction.Edit(team.id()).button(text(label));
    }

    private static ButtonElement decide(@Nullable Team team, String entry) {
        return new TeamAction.Agree(id(team), entry).button(text("clash.fix.decide"));
    }

    private static @Nullable String id(@Nullable Team team) {
        return team == null ? null : team.id();
    }
}
