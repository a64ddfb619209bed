package org.whoowns.answering;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.KnowledgeLoader;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.matching.LargeFolder;
import org.whoowns.matching.Match;
import org.whoowns.matching.Matcher;

/// Benchmark of answering on one core. Limits: 20 ms for a new question of up to 20 words, 60 ms for a longer one, and
/// twice that in a folder of 2,000 entries.
///
/// Run it with `mvn -q test-compile exec:exec@benchmark`; training on the large folder takes some minutes once.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchingBenchmark {

    private static final String SIXTY = "Hi all :wave: we had a long planning meeting today. Sales wants the export"
            + " feature first, support wants the old bugs gone. I thought the order of our tickets was settled weeks"
            + " ago? Now everybody writes to the developers directly. Who has the last word on what we build next?"
            + " And what do I tell the people in sales tomorrow morning, please?";

    public enum Length {
        SIX_WORDS("who picks the next big bet?"),
        TWENTY_WORDS("we keep arguing about the order of our tickets, so who has the last word on it in this team?"),
        SIXTY_WORDS(SIXTY),
        FORTY_THOUSAND_CHARACTERS((SIXTY + " ").repeat(40_000 / SIXTY.length()));

        private final String text;

        Length(String text) {
            this.text = text;
        }
    }

    public enum Folder {
        SHIPPED,
        LARGE
    }

    @Param
    Length length = Length.SIX_WORDS;

    @Param
    Folder folder = Folder.SHIPPED;

    /// Placeholder until the folder is loaded.
    private Matcher matcher = Matcher.of(KnowledgeFolders.topicsAlone());

    private Answerer answerer = new Answerer(new CurrentSnapshot(new Snapshot(matcher)));

    @Setup
    public void open() {
        var loader = switch (folder) {
            case SHIPPED -> new KnowledgeLoader(null, Path.of("target", "test-data"));
            case LARGE -> {
                var large = Path.of("target", "large-folder");
                LargeFolder.in(large);
                yield new KnowledgeLoader(large, Path.of("target", "large-data"));
            }
        };
        matcher = loader.matcher(loader.read());
        answerer = new Answerer(new CurrentSnapshot(new Snapshot(matcher)));
    }

    @Benchmark
    public Match uncached() {
        return matcher.match(length.text);
    }

    /// Answers a cached question.
    @Benchmark
    public Answer cached() {
        return answerer.answer(new Question.Utterance(length.text));
    }
}
