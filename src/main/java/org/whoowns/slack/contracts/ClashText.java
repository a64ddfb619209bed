package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.stream.Stream;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.teams.Clash;

/// What should be settled, one sentence each, as markup.
public record ClashText(KnowledgeBase knowledge) {

    public String of(Clash clash) {
        return switch (clash) {
            case Clash.VacantRole(var _, var role, var owns, var shares) ->
                Mrkdwn.escape(open("clash.vacant", role, owns, shares));
            case Clash.NobodyInPlace(var _, var role, var owns, var shares) ->
                Mrkdwn.escape(open("clash.nobody", role, owns, shares));
            case Clash.TwoHolders(var _, var _, var people) ->
                Mrkdwn.escape(MessageCatalog.text("clash.two")) + " " + people(people);
            case Clash.OnePersonTwice(var _, var roles, var person) ->
                Mention.person(person) + " "
                        + Mrkdwn.escape(MessageCatalog.text(
                                "clash.twice", roles.stream().map(Role::title).collect(joining(", "))));
            case Clash.HolderLeft(var _, var role, var person, var deputy) ->
                Mention.person(person) + " "
                        + Mrkdwn.escape(MessageCatalog.text(
                                "clash.left",
                                deputy ? MessageCatalog.text("team.deputy", role.title()) : role.title()));
            case Clash.AgreedPersonLeft(var _, var agreement, var person) ->
                Mention.person(person) + " "
                        + Mrkdwn.escape(MessageCatalog.text("clash.left.agreed", title(agreement.entry())));
            case Clash.AgreedRoleMissing(var _, var agreement, var role) ->
                Mrkdwn.escape(MessageCatalog.text(
                        "clash.role.missing",
                        title(agreement.entry()),
                        knowledge.role(role).map(Role::title).orElse(role)));
            case Clash.AgreedEntryGone(var _, var agreement) ->
                Mrkdwn.escape(MessageCatalog.text("clash.entry.gone", agreement.entry()));
            case Clash.ChannelGone(var _, var channel) ->
                Mention.channel(channel) + " " + Mrkdwn.escape(MessageCatalog.text("clash.channel.gone"));
            case Clash.ModelGone(var _, var model) -> Mrkdwn.escape(MessageCatalog.text("clash.model.gone", model));
            case Clash.FrameworkGone(var _, var framework) ->
                Mrkdwn.escape(MessageCatalog.text("clash.framework.gone", framework));
        };
    }

    /// That nobody fills the role, and for how much that matters.
    private static String open(String lead, Role role, int owns, int shares) {
        var counts = Stream.of(
                        owns == 0 ? "" : MessageCatalog.text("clash.no.owner", owns),
                        shares == 0
                                ? ""
                                : MessageCatalog.text(
                                        owns == 0 ? "clash.only.shared.missing" : "clash.shared.missing", shares))
                .filter(count -> !count.isEmpty())
                .collect(joining("; "));
        return MessageCatalog.text(lead, role.title()) + (counts.isEmpty() ? "" : " " + counts + ".");
    }

    private String title(String entry) {
        return knowledge.entry(entry).map(Entry::title).orElse(entry);
    }

    private static String people(Collection<String> people) {
        return people.stream().map(Mention::person).collect(joining(", "));
    }
}
