package org.whoowns.slack.render;

import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.knowledge.Entry;
import org.whoowns.matching.Evidence;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;

/// The quiet line that tells why this answer: what matched, where it comes from, who keeps it, when it was reviewed.
final class ProvenanceLine {

    /// When it is the same day from Hawaii to New Zealand, summer time included.
    private static final LocalTime SAME_DAY = LocalTime.of(10, 0);
    /// Stands for the date while the rest is escaped. No text can hold it, for it is not a character.
    private static final String DATE = "\uFFFF";

    private ProvenanceLine() {}

    static List<LayoutBlock> line(Entry entry, @Nullable Evidence evidence) {
        var reviewed = entry.provenance().reviewed();
        var line = Mrkdwn.escape(AnswerMessages.why(entry.provenance(), evidence, reviewed == null ? "" : DATE));
        return BlockFactory.context(reviewed == null ? line : line.replace(DATE, date(reviewed)));
    }

    static String date(LocalDate day) {
        return Mention.day(day.atTime(SAME_DAY).toInstant(ZoneOffset.UTC));
    }
}
