package org.whoowns.slack.teamforms.history;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.modals.DecisionText;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Revision;

/// Lists the differences between two revisions, one line of markup each.
public record ChangeSummary(KnowledgeBase knowledge) {

    List<String> between(Revision before, Revision after) {
        var was = before.team();
        var is = after.team();
        if (before.workspaceAgreements() != null || after.workspaceAgreements() != null) {
            return agreements(agreements(before), agreements(after));
        }
        return was == null || is == null ? List.of() : between(was, is);
    }

    private static Map<String, Agreement> agreements(Revision revision) {
        var agreements = revision.workspaceAgreements();
        return agreements == null ? Map.of() : agreements.agreements();
    }

    public List<String> between(Team was, Team is) {
        var lines = new ArrayList<String>();
        line(
                lines,
                text("team.name"),
                escape(was.name().text()),
                escape(is.name().text()));
        line(lines, text("team.channels"), channels(was.channels()), channels(is.channels()));
        line(lines, text("team.model"), model(was.operatingModel()), model(is.operatingModel()));
        line(lines, text("team.framework"), framework(was.framework()), framework(is.framework()));
        for (var role : knowledge.mainRoles()) {
            var old = was.holder(role.id());
            var now = is.holder(role.id());
            line(lines, role.title(), person(old.person()), person(now.person()));
            line(lines, text("team.deputy", role.title()), person(old.deputy()), person(now.deputy()));
        }
        line(lines, text("team.editors"), people(was.editors()), people(is.editors()));
        lines.addAll(agreements(was.agreements(), is.agreements()));
        return lines;
    }

    private List<String> agreements(Map<String, Agreement> was, Map<String, Agreement> is) {
        var entries = new TreeSet<>(was.keySet());
        entries.addAll(is.keySet());
        var lines = new ArrayList<String>();
        for (var entry : entries) {
            var title = knowledge.entry(entry).map(Entry::title).orElse(entry);
            line(lines, title, decision(was.get(entry)), decision(is.get(entry)));
            if (isConfirmed(was.get(entry), is.get(entry))) {
                lines.add(Mrkdwn.bold(title) + ": " + escape(text("history.confirmed")));
            }
        }
        return lines;
    }

    /// Whether the same was agreed on again, later; undoing that is no confirmation.
    private static boolean isConfirmed(@Nullable Agreement was, @Nullable Agreement is) {
        return was != null
                && is != null
                && was.decision().equals(is.decision())
                && is.at().isAfter(was.at());
    }

    private String decision(@Nullable Agreement agreement) {
        return agreement == null
                ? escape(text("agreement.default"))
                : new DecisionText(knowledge).words(agreement.decision());
    }

    private static void line(List<String> lines, String what, String was, String is) {
        if (!was.equals(is)) {
            lines.add(Mrkdwn.bold(what) + ": " + was + " → " + is);
        }
    }

    /// The channels as markup.
    public static String channels(Collection<String> channels) {
        return channels.isEmpty()
                ? escape(text("none"))
                : channels.stream().map(Mention::channel).collect(joining(", "));
    }

    /// The people as markup.
    public static String people(Collection<String> people) {
        return people.isEmpty()
                ? escape(text("nobody"))
                : people.stream().map(Mention::person).collect(joining(", "));
    }

    private static String person(@Nullable String person) {
        return person == null ? escape(text("nobody")) : Mention.person(person);
    }

    private String model(String id) {
        return escape(knowledge.operatingModel(id).map(OperatingModel::title).orElse(id));
    }

    private String framework(@Nullable String id) {
        return escape(
                id == null
                        ? text("team.framework.default")
                        : knowledge.framework(id).map(Framework::title).orElse(id));
    }
}
