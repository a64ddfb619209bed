package org.whoowns.matching;

import java.util.List;
import org.whoowns.matching.classifier.CentroidClassifier;
import org.whoowns.matching.classifier.Classifier;
import org.whoowns.matching.classifier.LinearClassifier;

/// Turns standings into scores that can be compared between utterances, and scores into a verdict.
///
/// A score is the chance that the entry is meant. Three things have to come together for that, so it is the product of
/// three logistic functions (compare Platt 1999): the question is ours and not of elsewhere, it is this entry's and no
/// other one's, and something like it has been asked before. How the numbers were found stands in `docs/decisions`.
///
/// @param confident the least score for an answer
/// @param offered the least chance that the question is ours for a choice
record ScoreCalibration(Curve lead, Gap gap, Curve nearness, double confident, double offered) {

    /// Where the language model runs.
    static final ScoreCalibration BY_MEANING =
            new ScoreCalibration(new Curve(6, 0.15), new Gap(new Curve(9, 0.05), 0), new Curve(20, 0.55), 0.63, 0.08);

    /// Where words alone must do.
    static final ScoreCalibration BY_WORDS =
            new ScoreCalibration(new Curve(4.1, 0), new Gap(new Curve(6.2, 0.1), 0), new Curve(10, 0.3), 0.5, 0.4);

    /// Where entries are told apart by their middles and meaning.
    static final ScoreCalibration BY_CENTRES = new ScoreCalibration(
            new Curve(20, -0.05), new Gap(new Curve(60, 0.08), 0.45), new Curve(32, 0.6), 0.48, 0.4);

    /// The same where the odds count, which set the first entry further apart from the next.
    static final ScoreCalibration BY_ODDS = new ScoreCalibration(
            new Curve(20, -0.05), new Gap(new Curve(30, 0.15), 0.45), new Curve(33, 0.58), 0.48, 0.4);

    /// By middles with words alone.
    static final ScoreCalibration BY_CENTRES_OF_WORDS = new ScoreCalibration(
            new Curve(20, -0.05), new Gap(new Curve(60, 0.08), 0.45), new Curve(20, 0.25), 0.48, 0.4);

    static ScoreCalibration of(Classifier classifier, boolean byMeaning) {
        return switch (classifier) {
            case LinearClassifier _ -> byMeaning ? BY_MEANING : BY_WORDS;
            case CentroidClassifier middles ->
                middles.hasOdds() ? BY_ODDS : byMeaning ? BY_CENTRES : BY_CENTRES_OF_WORDS;
        };
    }

    /// How the chance of an entry depends on its gap to the best other one.
    ///
    /// @param tie the chance of each where two are equally good; 0 where the curve tells that too
    record Gap(Curve curve, double tie) {

        double at(double gap) {
            if (tie == 0) {
                return curve.at(gap);
            }
            return gap >= 0 ? tie + (1 - tie) * curve.at(gap) : 2 * tie * new Curve(curve.steepness(), 0).at(gap);
        }
    }

    /// A logistic curve: 0.5 at the middle, and the steeper the less is between no and yes.
    record Curve(double steepness, double middle) {

        double at(double x) {
            return 1 / (1 + Math.exp(-steepness * (x - middle)));
        }
    }

    /// The chance that the entry is meant.
    double score(EntryScore score) {
        return ours(score) * gap.at(score.runnerUpMargin());
    }

    /// The chance that the question is one for the entries at all, by the entry that stands best.
    double ours(EntryScore best) {
        return lead.at(best.outOfScopeMargin()) * nearness.at(best.nearness());
    }

    Match verdict(double ours, List<Candidate> candidates) {
        var best = candidates.getFirst();
        if (best.score() >= confident) {
            return new Match.Confident(best, candidates);
        }
        return ours >= offered ? new Match.Ambiguous(candidates, candidates) : new Match.Unknown(candidates);
    }
}
