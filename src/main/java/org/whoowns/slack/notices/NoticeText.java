package org.whoowns.slack.notices;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Role;
import org.whoowns.learning.notice.SeatChange;
import org.whoowns.learning.notice.TeamChange;
import org.whoowns.slack.contracts.PlainNames;
import org.whoowns.slack.teamforms.history.ChangeSummary;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceOwnership;

/// Says what changed, with names in place of mentions: a mention would notify people.
///
/// @param names by user id
record NoticeText(WorkspaceOwnership ownership, Map<String, String> names) {

    private KnowledgeBase knowledge() {
        return ownership.knowledge();
    }

    /// What a person gained or lost, and what that means.
    String seat(String person, SeatChange seat) {
        var team = seat.team().name().text();
        var role = role(seat.role());
        var holder = seat.team().holder(seat.role()).person();
        if (seat.isDeputy()) {
            return seat.isGained()
                    ? text("notice.deputy", role, team, name(holder))
                    : text("notice.deputy.no.longer", role, team);
        }
        if (!seat.isGained()) {
            return text("notice.no.longer", role, team) + " "
                    + (holder == null || holder.equals(person)
                            ? text("notice.vacant")
                            : text("notice.successor", name(holder)));
        }
        var contract = RoleContract.of(ownership.of(seat.team()), person);
        return text("notice.now", role, team, contract.accountable(), contract.shared());
    }

    private String role(String id) {
        return knowledge().role(id).map(Role::title).orElse(id);
    }

    private String name(@Nullable String person) {
        return person == null ? text("filled.vacant") : names.getOrDefault(person, text("somebody"));
    }

    /// What changed in a team, as markup: holders and agreements, a line each; empty if nothing of that did.
    List<String> team(TeamChange change) {
        var before = change.before();
        var after = change.after();
        var title = escape(change.team().name().text());
        var by = escape(name(change.by()));
        if (before == null || after == null) {
            return List.of(text(after == null ? "notice.team.removed" : "notice.team.set.up", title, by));
        }
        var lines = new ChangeSummary(knowledge()).between(withHoldersAndAgreements(after, before), after);
        if (lines.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<String>();
        all.add(text("notice.team", title, by));
        lines.forEach(line -> all.add("• " + new PlainNames(names).of(line)));
        return all;
    }

    /// The team with the holders and agreements that it had before.
    private static Team withHoldersAndAgreements(Team team, Team before) {
        return new Team(
                team.workspace(),
                team.id(),
                team.name(),
                team.channels(),
                team.operatingModel(),
                team.framework(),
                before.holders(),
                before.agreements(),
                team.editors(),
                team.version());
    }
}
