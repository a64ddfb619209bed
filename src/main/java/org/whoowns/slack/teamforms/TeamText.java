package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.element.ButtonElement;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.teams.Team;

/// Teams in words.
public final class TeamText {

    private static final int SPOKEN = 75;

    private TeamText() {}

    /// How the team fills its roles.
    public static String model(KnowledgeBase knowledge, Team team) {
        return knowledge
                .operatingModel(team.operatingModel())
                .map(OperatingModel::title)
                .orElse(text("team.model.gone"));
    }

    /// What a screen reader says of a button that stands at many teams.
    public static String quoted(ButtonElement button, Team team) {
        return Truncation.plain(
                text("button.of.team", button.getText().getText(), team.name().text()), SPOKEN);
    }
}
