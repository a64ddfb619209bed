package org.whoowns.slack.modals;

import org.jspecify.annotations.Nullable;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.teams.Agreement.Decision;

/// What people decided, in words.
public record DecisionText(KnowledgeBase knowledge) {

    /// Who owns it, as markup.
    public String words(Decision decision) {
        return switch (decision) {
            case Decision.ToRole(var role) -> role(role);
            case Decision.Together(@Nullable String tieBreak) ->
                tieBreak == null
                        ? Mrkdwn.escape(MessageCatalog.text("shared"))
                        : Mrkdwn.escape(MessageCatalog.text("agreement.shared.tie")) + " " + role(tieBreak);
            case Decision.ToPerson(var person) -> Mention.person(person);
        };
    }

    private String role(String id) {
        return Mrkdwn.escape(knowledge.role(id).map(Role::title).orElse(id));
    }
}
