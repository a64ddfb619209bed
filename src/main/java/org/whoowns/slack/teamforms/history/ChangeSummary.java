package org.whoowns.slack.teamforms.history;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.modals.DecisionText;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Revision;

/// What differs between two states, a line of markup each.
public record ChangeSummary(KnowledgeBase knowledge) {

    List<String> between(Revision before, Revision after) {
        var was = before.team();
        var is = after.team();
        if (before.workspaceAgreements() != null || after.workspaceAgreements() != null) {
            return agreements(
                    before.workspaceAgreements() == null
                            ? Map.of()
                            : before.workspaceAgreements().agreements(),
                    after.workspaceAgreements() == null
                            ? Map.of()
                            : after.workspaceAgreements().agreements());
        }
        if (was == null || is == null) {
            return List.of();
        }
        return between(was, is);
    }

    public List<String> between(Team was, Team is) {
        var lines = new ArrayList<String>();
        line(
                lines,
                MessageCatalog.text("team.name"),
                Mrkdwn.escape(was.name().text()),
                Mrkdwn.escape(is.name().text()));
        line(lines, MessageCatalog.text("team.channels"), channels(was.channels()), channels(is.channels()));
        line(lines, MessageCatalog.text("team.model"), model(was.operatingModel()), model(is.operatingModel()));
        line(lines, MessageCatalog.text("team.framework"), framework(was.framework()), framework(is.framework()));
        for (var role : knowledge.mainRoles()) {
            var old = was.holder(role.id());
            var now = is.holder(role.id());
            line(lines, role.title(), person(old.person()), person(now.person()));
            line(lines, MessageCatalog.text("team.deputy", role.title()), deputy(old), deputy(now));
        }
        lines.addAll(agreements(was.agreements(), is.agreements()));
        return lines;
    }

    private List<String> agreements(Map<String, Agreement> was, Map<String, Agreement> is) {
        var entries = new TreeSet<>(was.keySet());
        entries.addAll(is.keySet());
        var lines = new ArrayList<String>();
        for (var entry : entries) {
            var title = knowledge.entry(entry).map(Entry::title).orElse(entry);
            var old = was.get(entry);
            var now = is.get(entry);
            if (!Objects.equals(old, now)) {
                line(lines, title, decision(old), decision(now));
            }
        }
        return lines;
    }

    private String decision(@Nullable Agreement agreement) {
        return agreement == null
                ? Mrkdwn.escape(MessageCatalog.text("agreement.default"))
                : new DecisionText(knowledge).words(agreement.decision());
    }

    private static void line(List<String> lines, String what, String was, String is) {
        if (!was.equals(is)) {
            lines.add(Mrkdwn.bold(what) + ": " + was + " → " + is);
        }
    }

    private static String channels(Collection<String> channels) {
        return channels.isEmpty()
                ? Mrkdwn.escape(MessageCatalog.text("none"))
                : channels.stream().map(Mention::channel).collect(joining(", "));
    }

    private static String deputy(Holder holder) {
        return person(holder.deputy());
    }

    private static String person(@Nullable String person) {
        return person == null ? Mrkdwn.escape(MessageCatalog.text("nobody")) : Mention.person(person);
    }

    private String model(String id) {
        return Mrkdwn.escape(
                knowledge.operatingModel(id).map(OperatingModel::title).orElse(id));
    }

    private String framework(@Nullable String id) {
        return Mrkdwn.escape(
                id == null
                        ? MessageCatalog.text("team.framework.default")
                        : knowledge.framework(id).map(Framework::title).orElse(id));
    }
}
