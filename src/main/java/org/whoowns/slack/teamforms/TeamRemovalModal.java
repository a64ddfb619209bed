package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.view.View;
import java.util.stream.Stream;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.teams.Team;

/// The window that asks once more before a team is removed.
final class TeamRemovalModal {

    static final String CALLBACK = "team:removal";

    private TeamRemovalModal() {}

    static View view(FormMetadata metadata, Team team) {
        return ModalBlocks.form(
                CALLBACK,
                text("team.remove"),
                text("remove"),
                metadata.written(),
                Stream.concat(
                                BlockFactory.text(escape(text(
                                                "team.remove.ask", team.name().text())))
                                        .stream(),
                                BlockFactory.context(escape(text("team.remove.hint"))).stream())
                        .toList());
    }
}
