package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.element.ButtonElement;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.slack.blocks.Truncation;
import org.whoowns.teams.Team;

/// Describes teams in words.
public final class TeamText {

    private static final int LABEL = 75;

    private TeamText() {}

    /// The title of the team's operating model.
    public static String model(KnowledgeBase knowledge, Team team) {
        return knowledge
                .operatingModel(team.operatingModel())
                .map(OperatingModel::title)
                .orElse(text("team.model.gone"));
    }

    /// The accessibility label of a button that every team has.
    public static String accessibilityLabel(ButtonElement button, Team team) {
        return accessibilityLabel(button, team.name().text());
    }

    /// @param of what tells the button from others with the same text
    public static String accessibilityLabel(ButtonElement button, String of) {
        return Truncation.plain(text("button.of.team", button.getText().getText(), of), LABEL);
    }
}
