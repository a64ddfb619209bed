package org.whoowns.slack.render;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Provenance;
import org.whoowns.matching.Evidence;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;

/// The small line under an answer: what matched, its source, its maintainer and the date of its last review.
final class ProvenanceLine {

    private ProvenanceLine() {}

    static List<LayoutBlock> line(Entry entry, @Nullable Evidence evidence) {
        var reviewed = entry.provenance().reviewed();
        return BlockFactory.context(AnswerMessages.why(
                entry.provenance(),
                evidence,
                reviewed == null ? "" : Mention.day(reviewed),
                Mrkdwn::escape,
                ProvenanceLine::citation));
    }

    /// A link if the source has an address.
    private static String citation(Provenance.Source source) {
        var label = Mrkdwn.escape(AnswerMessages.label(source));
        return source.address() == null ? label : "<" + Mrkdwn.escape(source.address()) + "|" + label + ">";
    }
}
