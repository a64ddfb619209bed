package org.whoowns.slack.modals;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.teams.Agreement.Decision;

/// Describes who owns a responsibility by an agreement, as markup.
public record DecisionText(KnowledgeBase knowledge) {

    public String words(Decision decision) {
        return switch (decision) {
            case Decision.ToRole(var role) -> role(role);
            case Decision.Together(@Nullable String tieBreak) ->
                tieBreak == null ? escape(text("shared")) : escape(text("agreement.shared.tie")) + " " + role(tieBreak);
            case Decision.ToPerson(var person) -> Mention.person(person);
        };
    }

    private String role(String id) {
        return escape(knowledge.role(id).map(Role::title).orElse(id));
    }
}
