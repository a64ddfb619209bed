package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.render.Phrase;
import org.whoowns.teams.Clash;

/// What should be settled, one sentence each, as markup.
public record ClashText(KnowledgeBase knowledge) {

    public String of(Clash clash) {
        return switch (clash) {
            case Clash.VacantRole(var _, var role, var owns, var shares) ->
                Mrkdwn.escape(open(Phrase.CLASH_VACANT, role, owns, shares));
            case Clash.NobodyInPlace(var _, var role, var owns, var shares) ->
                Mrkdwn.escape(open(Phrase.CLASH_NOBODY, role, owns, shares));
            case Clash.TwoHolders(var _, var _, var people) ->
                Mrkdwn.escape(Phrase.CLASH_TWO.text()) + " " + people(people);
            case Clash.OnePersonTwice(var _, var roles, var person) ->
                Mention.person(person) + " "
                        + Mrkdwn.escape(Phrase.CLASH_TWICE.text(
                                roles.stream().map(Role::title).collect(joining(", "))));
            case Clash.HolderLeft(var _, var role, var person, var deputy) ->
                Mention.person(person) + " "
                        + Mrkdwn.escape(
                                Phrase.CLASH_LEFT.text(deputy ? Phrase.TEAM_DEPUTY.text(role.title()) : role.title()));
            case Clash.AgreedPersonLeft(var _, var agreement, var person) ->
                Mention.person(person) + " " + Mrkdwn.escape(Phrase.CLASH_LEFT_AGREED.text(title(agreement.entry())));
            case Clash.AgreedRoleMissing(var _, var agreement, var role) ->
                Mrkdwn.escape(Phrase.CLASH_ROLE_MISSING.text(
                        title(agreement.entry()),
                        knowledge.role(role).map(Role::title).orElse(role)));
            case Clash.AgreedEntryGone(var _, var agreement) ->
                Mrkdwn.escape(Phrase.CLASH_ENTRY_GONE.text(agreement.entry()));
            case Clash.ChannelGone(var _, var channel) ->
                Mention.channel(channel) + " " + Mrkdwn.escape(Phrase.CLASH_CHANNEL_GONE.text());
            case Clash.ModelGone(var _, var model) -> Mrkdwn.escape(Phrase.CLASH_MODEL_GONE.text(model));
            case Clash.FrameworkGone(var _, var framework) ->
                Mrkdwn.escape(Phrase.CLASH_FRAMEWORK_GONE.text(framework));
        };
    }

    /// That nobody fills the role, and for how much that matters.
    private static String open(Phrase lead, Role role, int owns, int shares) {
        var counts = Stream.of(
                        owns == 0 ? "" : Phrase.CLASH_NO_OWNER.text(owns),
                        shares == 0
                                ? ""
                                : (owns == 0 ? Phrase.CLASH_ONLY_SHARED_MISSING : Phrase.CLASH_SHARED_MISSING)
                                        .text(shares))
                .filter(count -> !count.isEmpty())
                .collect(joining("; "));
        return lead.text(role.title()) + (counts.isEmpty() ? "" : " " + counts + ".");
    }

    private String title(String entry) {
        return knowledge.entry(entry).map(Entry::title).orElse(entry);
    }

    private static String people(Collection<String> people) {
        return people.stream().map(Mention::person).collect(joining(", "));
    }
}
