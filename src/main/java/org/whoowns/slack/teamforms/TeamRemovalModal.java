package org.whoowns.slack.teamforms;

import com.slack.api.model.view.View;
import java.util.stream.Stream;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.teams.Team;

/// The window that asks once more before a team is removed.
final class TeamRemovalModal {

    static final String CALLBACK = "team:removal";

    private TeamRemovalModal() {}

    static View view(FormMetadata metadata, Team team) {
        return ModalBlocks.form(
                CALLBACK,
                MessageCatalog.text("team.remove"),
                MessageCatalog.text("remove"),
                metadata.written(),
                Stream.concat(
                                BlockFactory.text(Mrkdwn.escape(MessageCatalog.text(
                                                "team.remove.ask", team.name().text())))
                                        .stream(),
                                BlockFactory.context(Mrkdwn.escape(MessageCatalog.text("team.remove.hint"))).stream())
                        .toList());
    }
}
