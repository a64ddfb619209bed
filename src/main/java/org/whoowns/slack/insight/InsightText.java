package org.whoowns.slack.insight;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.learning.insight.Insight;
import org.whoowns.learning.insight.Insight.Contested;
import org.whoowns.learning.insight.Insight.Week;

/// Says in sentences what questions show.
record InsightText(KnowledgeBase knowledge) {

    /// The first sentence.
    static String lead(Insight insight) {
        var week = insight.lastWeek();
        return week.asked() == 0
                ? text("insight.nothing")
                : text("insight.asked", week.asked(), week.answered(), week.share());
    }

    /// What else there is to say, without what is zero.
    List<String> lines(Insight insight) {
        var lines = new ArrayList<String>();
        lines.add(text(
                "insight.weeks",
                insight.weeks().stream().map(Week::asked).map(String::valueOf).collect(joining(", "))));
        if (insight.gaps() > 0) {
            lines.add(text("insight.gaps", insight.gaps()));
        }
        var votes = insight.votes();
        if (!votes.isEmpty()) {
            lines.add(text("insight.votes", votes.helpful(), votes.notHelpful()));
        }
        insight.contested().forEach(each -> lines.add(contested(each)));
        if (insight.due() > 0) {
            lines.add(text("insight.due", insight.due()));
        }
        if (insight.answerTime() != null) {
            lines.add(text("insight.answer.time", words(insight.answerTime())));
        }
        return lines;
    }

    private String contested(Contested pair) {
        return text("insight.contested", title(pair.one()), title(pair.other()), pair.times(), pair.askers());
    }

    private String title(String entry) {
        return knowledge.entry(entry).map(Entry::title).orElse(entry);
    }

    private static String words(Duration time) {
        if (time.toHours() >= 48) {
            return text("insight.days", time.toDays());
        }
        return time.toMinutes() >= 90
                ? text("insight.hours", Math.round(time.toMinutes() / 60.0))
                : text("insight.minutes", Math.max(1, time.toMinutes()));
    }
}
