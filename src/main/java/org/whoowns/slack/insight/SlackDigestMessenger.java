package org.whoowns.slack.insight;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.delivery.ChannelPosting;
import org.whoowns.learning.insight.DigestMessenger;
import org.whoowns.learning.insight.Insight;
import org.whoowns.learning.insight.Insight.Week;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.ChartBlock;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.outbox.ChannelPoster;

/// Posts the weekly digest, as text and as a chart; where Slack refuses the chart, as text alone.
@Singleton
final class SlackDigestMessenger implements DigestMessenger {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

    private final ChannelPoster poster;
    private final CurrentSnapshot current;

    SlackDigestMessenger(ChannelPoster poster, CurrentSnapshot current) {
        this.poster = poster;
        this.current = current;
    }

    @Override
    public ChannelPosting post(String workspace, String channel, Insight insight) {
        var words = new InsightText(current.snapshot(workspace).knowledge());
        var title =
                Mrkdwn.bold(text("digest.title", DAY.format(insight.lastWeek().monday())));
        var lines =
                words.lines(insight).stream().map(line -> "• " + escape(line)).collect(joining("\n"));
        var all = title + "\n" + escape(InsightText.lead(insight)) + "\n" + lines;
        return poster.post(
                workspace,
                channel,
                new SlackMessage(
                        all,
                        BlockFactory.concat(
                                BlockFactory.text(all),
                                List.of(chart(insight.weeks())),
                                BlockFactory.context(escape(text("insight.privacy"))))));
    }

    private static ChartBlock chart(List<Week> weeks) {
        return ChartBlock.of(
                text("digest.chart"),
                weeks.stream().map(week -> DAY.format(week.monday())).toList(),
                List.of(
                        new ChartBlock.Row(
                                text("digest.chart.asked"),
                                weeks.stream().map(Week::asked).toList()),
                        new ChartBlock.Row(
                                text("digest.chart.answered"),
                                weeks.stream().map(Week::answered).toList())));
    }
}
