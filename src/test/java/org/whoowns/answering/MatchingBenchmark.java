package org.whoowns.answering;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.whoowns.matching.Match;
import org.whoowns.matching.Matcher;

/// How long a question takes on one core. The limits: 20 ms for a new one of up to 20 words, 60 ms for a longer one.
///
/// `mvn -q test-compile exec:exec@benchmark` runs it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchingBenchmark {

    private static final String SIX = "who picks the next big bet?";
    private static final String TWENTY =
            "we keep arguing about the order of our tickets, so who has the last word on it" + " in this team?";
    private static final String SIXTY = "Hi all :wave: we had a long planning meeting today. Sales wants the export"
            + " feature first, support wants the old bugs gone. I thought the order of our tickets was settled weeks"
            + " ago? Now everybody writes to the developers directly. Who has the last word on what we build next?"
            + " And what do I tell the people in sales tomorrow morning, please?";
    private static final String ENDLESS = (SIXTY + " ").repeat(40_000 / SIXTY.length());

    private final Snapshot snapshot = new Library(null, Path.of("target", "test-data")).open();
    private final Matcher matcher = new Library(null, Path.of("target", "test-data")).matcher(snapshot.knowledge());
    private final Answerer answerer = new Answerer(new KnowledgeInForce(snapshot));

    @Benchmark
    public Match sixWords() {
        return matcher.match(SIX);
    }

    @Benchmark
    public Match twentyWords() {
        return matcher.match(TWENTY);
    }

    @Benchmark
    public Match sixtyWords() {
        return matcher.match(SIXTY);
    }

    @Benchmark
    public Match fortyThousandCharacters() {
        return matcher.match(ENDLESS);
    }

    @Benchmark
    public Answer cached() {
        return answerer.answer(TWENTY);
    }
}
