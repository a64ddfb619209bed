package org.whoowns.slack.teamforms;

import com.slack.api.model.view.View;
import java.util.stream.Stream;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.render.Phrase;
import org.whoowns.teams.Team;

/// The window that asks once more before a team is removed.
final class TeamRemovalModal {

    static final String CALLBACK = "team:removal";

    private TeamRemovalModal() {}

    static View view(FormMetadata metadata, Team team) {
        return ModalBlocks.form(
                CALLBACK,
                Phrase.TEAM_REMOVE.text(),
                Phrase.REMOVE.text(),
                metadata.written(),
                Stream.concat(
                                BlockFactory.text(Mrkdwn.escape(Phrase.TEAM_REMOVE_ASK.text(
                                                team.name().text())))
                                        .stream(),
                                BlockFactory.context(Mrkdwn.escape(Phrase.TEAM_REMOVE_HINT.text())).stream())
                        .toList());
    }
}
