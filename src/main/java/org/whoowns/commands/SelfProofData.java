package org.whoowns.commands;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.proving.self.Margins;
import org.whoowns.proving.self.SelfProof;
import org.whoowns.proving.self.Trial;

/// A self-proof as `eval --self --json` prints it.
///
/// @param rounds in how many rounds the unseen questions were asked
/// @param wentWrong phrases that do not lead to their entry, then unseen questions whose entry does not come first
record SelfProofData(Own own, Unseen unseen, int rounds, List<Failure> wentWrong) {

    record Own(long total, long home, Margins margins) {}

    record Unseen(long total, long first, long withinReach, long home, long stolen, Margins margins) {}

    /// @param thief the other entry that speaks up most
    record Failure(
            String entry,
            String phrase,
            boolean unseen,
            double margin,
            @Nullable String thief) {}

    static SelfProofData of(SelfProof proof) {
        var unseen = proof.unseen();
        var wrong = unseen.stream().filter(each -> !each.isFirst()).toList();
        return new SelfProofData(
                new Own(proof.own().size(), count(proof.own(), Trial::leadsHome), Margins.of(proof.own())),
                new Unseen(
                        unseen.size(),
                        count(unseen, Trial::isFirst),
                        count(unseen, Trial::isWithinReach),
                        count(unseen, Trial::leadsHome),
                        count(unseen, Trial::isStolen),
                        Margins.of(unseen)),
                SelfProof.ROUNDS,
                Stream.concat(
                                proof.failed().stream().map(each -> failure(each, false)),
                                wrong.stream().map(each -> failure(each, true)))
                        .toList());
    }

    private static long count(List<Trial> trials, Predicate<Trial> which) {
        return trials.stream().filter(which).count();
    }

    private static Failure failure(Trial trial, boolean unseen) {
        return new Failure(
                trial.phrase().entry().id(),
                trial.phrase().text(),
                unseen,
                trial.margin(),
                trial.thief().map(each -> each.entry().id()).orElse(null));
    }
}
