package org.whoowns.slack.lessons;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.learning.lesson.replay.ReplayReport;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;

/// The window that shows what a lesson would change, before it takes effect.
final class ReplayModal {

    static final String CALLBACK = "lesson:teach";

    private ReplayModal() {}

    /// @param what it says, as markup
    /// @param decides whether the reader puts it in force, not only proposes it
    static View of(TeachingMetadata metadata, String what, ReplayReport report, boolean decides) {
        var blocks = new ArrayList<LayoutBlock>(BlockFactory.text(what));
        blocks.addAll(BlockFactory.text(gains(report)));
        report.losses()
                .forEach(loss -> blocks.addAll(BlockFactory.text(
                        escape(text("teach.replay.loss", loss.questions(), loss.title())) + list(loss.examples()))));
        blocks.addAll(BlockFactory.context(escape(text(lead(report, decides)))));
        return ModalBlocks.form(
                CALLBACK,
                text("teach.replay.title"),
                text(submit(report, decides)),
                TeachingMetadata.CODEC.write(metadata),
                blocks);
    }

    private static String lead(ReplayReport report, boolean decides) {
        if (!decides) {
            return "teach.replay.proposal";
        }
        return report.isStealing() ? "teach.replay.steals" : "teach.replay.clean";
    }

    private static String submit(ReplayReport report, boolean decides) {
        if (!decides) {
            return "teach.propose";
        }
        return report.isStealing() ? "teach.anyway" : "teach.now";
    }

    private static String gains(ReplayReport report) {
        return report.gains() == 0
                ? escape(text("teach.replay.none"))
                : escape(text("teach.replay.gains", report.gains())) + list(report.examples());
    }

    private static String list(List<String> examples) {
        var lines = new StringBuilder();
        examples.forEach(example -> lines.append("\n• ").append(escape(example)));
        return lines.toString();
    }

    /// @param title what it says, in a few words
    static String what(List<String> phrases, String title) {
        return Mrkdwn.bold(title) + list(phrases);
    }
}
