package org.whoowns.slack.contracts;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.element.ButtonElement;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.actions.TeamAction;
import org.whoowns.slack.teamforms.TeamText;
import org.whoowns.teams.Clash;
import org.whoowns.teams.Team;

/// The button that opens the form which settles a gap or conflict. Rights are checked on the click.
public final class ClashFix {

    private ClashFix() {}

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
