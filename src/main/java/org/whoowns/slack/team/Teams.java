package org.whoowns.slack.team;

import com.slack.api.model.block.element.ButtonElement;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.blocks.Cut;
import org.whoowns.teams.Team;

/// Teams in words.
public final class Teams {

    private static final int SPOKEN = 75;

    private Teams() {}

    /// Whether the knowledge has what teams are made of.
    public static boolean arePossible(KnowledgeBase knowledge) {
        return TeamForm.isPossible(knowledge);
    }

    /// How the team fills its roles.
    public static String model(KnowledgeBase knowledge, Team team) {
        return knowledge
                .operatingModel(team.operatingModel())
                .map(OperatingModel::title)
                .orElse(Phrase.TEAM_MODEL_GONE.text());
    }

    /// What a screen reader says of a button that stands at many teams.
    public static String spoken(ButtonElement button, Team team) {
        return Cut.plain(
                Phrase.BUTTON_OF_TEAM.text(
                        button.getText().getText(), team.name().text()),
                SPOKEN);
    }
}
