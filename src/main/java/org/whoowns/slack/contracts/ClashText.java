package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import java.util.Collection;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.teams.Clash;

/// What should be settled, one sentence each, as markup.
public record ClashText(KnowledgeBase knowledge) {

    public String of(Clash clash) {
        return switch (clash) {
            case Clash.VacantRole(var _, var role, var owns, var shares) ->
                escape(open("clash.vacant", role, owns, shares));
            case Clash.NobodyInPlace(var _, var role, var owns, var shares) ->
                escape(open("clash.nobody", role, owns, shares));
            case Clash.TwoHolders(var _, var _, var people) -> escape(text("clash.two")) + " " + people(people);
            case Clash.OnePersonTwice(var _, var roles, var person) ->
                Mention.person(person) + " "
                        + escape(text(
                                "clash.twice", roles.stream().map(Role::title).collect(joining(", "))));
            case Clash.HolderLeft(var _, var role, var person, var deputy) ->
                Mention.person(person) + " "
                        + escape(text("clash.left", deputy ? text("team.deputy", role.title()) : role.title()));
            case Clash.AgreedPersonLeft(var _, var agreement, var person) ->
                Mention.person(person) + " " + escape(text("clash.left.agreed", title(agreement.entry())));
            case Clash.AgreedRoleMissing(var _, var agreement, var role) ->
                escape(text(
                        "clash.role.missing",
                        title(agreement.entry()),
                        knowledge.role(role).map(Role::title).orElse(role)));
            case Clash.AgreedEntryGone(var _, var agreement) -> escape(text("clash.entry.gone", agreement.entry()));
            case Clash.ChannelGone(var _, var channel) ->
                Mention.channel(channel) + " " + escape(text("clash.channel.gone"));
            case Clash.ModelGone(var _, var model) -> escape(text("clash.model.gone", model));
            case Clash.FrameworkGone(var _, var framework) -> escape(text("clash.framework.gone", framework));
        };
    }

    /// That nobody fills the role, and for how much that matters.
    private static String open(String lead, Role role, int owns, int shares) {
        var counts = Stream.of(
                        owns == 0 ? "" : text("clash.no.owner", owns),
                        shares == 0
                                ? ""
                                : text(owns == 0 ? "clash.only.shared.missing" : "clash.shared.missing", shares))
                .filter(count -> !count.isEmpty())
                .collect(joining("; "));
        return text(lead, role.title()) + (counts.isEmpty() ? "" : " " + counts + ".");
    }

    private String title(String entry) {
        return knowledge.entry(entry).map(Entry::title).orElse(entry);
    }

    private static String people(Collection<String> people) {
        return people.stream().map(Mention::person).collect(joining(", "));
    }
}
