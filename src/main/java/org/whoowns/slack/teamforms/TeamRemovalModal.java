package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.view.View;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.TeamLabel;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.teams.Team;

/// The modal that confirms the removal of a team.
final class TeamRemovalModal {

    static final String CALLBACK = "team:removal";

    private TeamRemovalModal() {}

    static View view(FormMetadata metadata, Team team) {
        var blocks = BlockFactory.concat(
                BlockFactory.text(escape(text("team.remove.ask", TeamLabel.SENTENCE.of(team)))),
                BlockFactory.context(escape(text("team.remove.hint"))));
        return ModalBlocks.form(CALLBACK, text("team.remove"), text("remove"), metadata.written(), blocks);
    }
}
