package org.whoowns.slack.team;

import com.slack.api.model.view.View;
import java.util.stream.Stream;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.Windows;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.teams.Team;

/// The window that asks once more before a team is removed.
final class RemovalWindow {

    static final String CALLBACK = "team:removal";

    private RemovalWindow() {}

    static View view(Memo memo, Team team) {
        return Windows.form(
                CALLBACK,
                Phrase.TEAM_REMOVE.text(),
                Phrase.REMOVE.text(),
                memo.written(),
                Stream.concat(
                                Kit.text(Mrkdwn.escape(Phrase.TEAM_REMOVE_ASK.text(
                                                team.name().text())))
                                        .stream(),
                                Kit.quiet(Mrkdwn.escape(Phrase.TEAM_REMOVE_HINT.text())).stream())
                        .toList());
    }
}
