package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Clash;

/// Describes gaps and conflicts as markup, in one sentence each.
public record ClashText(KnowledgeBase knowledge) {

    public String of(Clash clash) {
        return switch (clash) {
            case Clash.VacantRole(var _, var role, var owns, var shares) -> open("clash.vacant", role, owns, shares);
            case Clash.NobodyInPlace(var _, var role, var owns, var shares) -> open("clash.nobody", role, owns, shares);
            case Clash.TwoHolders(var _, var _, var people) ->
                escaped("clash.two") + " "
                        + people.stream().map(Mention::person).collect(joining(", "));
            case Clash.OnePersonTwice(var _, var roles, var person) ->
                Mention.person(person) + " "
                        + escaped("clash.twice", roles.stream().map(Role::title).collect(joining(", ")));
            case Clash.HolderLeft(var _, var role, var person, var deputy) ->
                Mention.person(person) + " "
                        + escaped("clash.left", deputy ? text("team.deputy", role.title()) : role.title());
            case Clash.AgreedPersonLeft(var _, var agreement, var person) ->
                Mention.person(person) + " " + escaped("clash.left.agreed", title(agreement));
            case Clash.AgreedRoleMissing(var _, var agreement, var role) ->
                escaped(
                        "clash.role.missing",
                        title(agreement),
                        knowledge.role(role).map(Role::title).orElse(role));
            case Clash.AgreedEntryGone(var _, var agreement) -> escaped("clash.entry.gone", agreement.entry());
            case Clash.ChannelGone(var _, var channel) ->
                Mention.channel(channel) + " " + escaped("clash.channel.gone");
            case Clash.ModelGone(var _, var model) -> escaped("clash.model.gone", model);
            case Clash.FrameworkGone(var _, var framework) -> escaped("clash.framework.gone", framework);
        };
    }

    /// Says that a role is not filled, and how many responsibilities that affects.
    private static String open(String lead, Role role, int owns, int shares) {
        var sharesKey = owns == 0 ? "clash.only.shared.missing" : "clash.shared.missing";
        var counts = Stream.of(
                        owns == 0 ? "" : text("clash.no.owner", owns), shares == 0 ? "" : text(sharesKey, shares))
                .filter(count -> !count.isEmpty())
                .collect(joining("; "));
        return escape(text(lead, role.title()) + (counts.isEmpty() ? "" : " " + counts + "."));
    }

    private String title(Agreement agreement) {
        return knowledge.entry(agreement.entry()).map(Entry::title).orElse(agreement.entry());
    }

    private static String escaped(String key, Object... arguments) {
        return escape(text(key, arguments));
    }
}
