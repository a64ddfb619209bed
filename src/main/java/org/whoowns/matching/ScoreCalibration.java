package org.whoowns.matching;

import java.util.List;
import org.whoowns.matching.classifier.CentroidClassifier;
import org.whoowns.matching.classifier.Classifier;
import org.whoowns.matching.classifier.LinearClassifier;

/// Calibration of raw scores to probabilities that are comparable between utterances, and the decision thresholds.
///
/// The probability that an entry is meant is the product of three logistic functions (compare Platt 1999): of its
/// margin over out of scope, of its margin over the runner-up, and of its similarity to a known phrase. For the
/// parameters, see `docs/decisions`.
///
/// @param confident the lowest score for an answer
/// @param choosable the lowest probability of being in scope for a choice
record ScoreCalibration(Curve outOfScope, Gap runnerUp, Curve similarity, double confident, double choosable) {

    static final ScoreCalibration SEMANTIC =
            new ScoreCalibration(new Curve(6, 0.15), new Gap(new Curve(9, 0.05), 0), new Curve(20, 0.55), 0.63, 0.08);

    static final ScoreCalibration LEXICAL =
            new ScoreCalibration(new Curve(4.1, 0), new Gap(new Curve(6.2, 0.1), 0), new Curve(10, 0.3), 0.5, 0.4);

    static final ScoreCalibration CENTROIDS = new ScoreCalibration(
            new Curve(20, -0.05), new Gap(new Curve(60, 0.08), 0.45), new Curve(32, 0.6), 0.48, 0.4);

    /// Softmax regression widens the margin over the runner-up.
    static final ScoreCalibration SOFTMAX = new ScoreCalibration(
            new Curve(20, -0.05), new Gap(new Curve(30, 0.15), 0.45), new Curve(33, 0.58), 0.48, 0.4);

    static final ScoreCalibration LEXICAL_CENTROIDS = new ScoreCalibration(
            new Curve(20, -0.05), new Gap(new Curve(60, 0.08), 0.45), new Curve(20, 0.25), 0.48, 0.4);

    static ScoreCalibration of(Classifier classifier, boolean semantic) {
        return switch (classifier) {
            case LinearClassifier _ -> semantic ? SEMANTIC : LEXICAL;
            case CentroidClassifier centroids ->
                centroids.hasSoftmax() ? SOFTMAX : semantic ? CENTROIDS : LEXICAL_CENTROIDS;
        };
    }

    /// The probability of an entry by its margin over the runner-up.
    ///
    /// @param tie the probability of each of two equally good entries; 0 to use the curve alone
    record Gap(Curve curve, double tie) {

        double at(double gap) {
            if (tie == 0) {
                return curve.at(gap);
            }
            return gap >= 0 ? tie + (1 - tie) * curve.at(gap) : 2 * tie * new Curve(curve.steepness(), 0).at(gap);
        }
    }

    /// Logistic curve that is 0.5 at the midpoint.
    record Curve(double steepness, double midpoint) {

        double at(double x) {
            return 1 / (1 + Math.exp(-steepness * (x - midpoint)));
        }
    }

    /// The probability that the entry is meant.
    double score(EntryScore score) {
        return inScope(score) * runnerUp.at(score.runnerUpMargin());
    }

    /// The probability that the question is in scope, by its best entry.
    double inScope(EntryScore best) {
        return outOfScope.at(best.outOfScopeMargin()) * similarity.at(best.similarity());
    }

    Match verdict(double inScope, List<Candidate> candidates) {
        var best = candidates.getFirst();
        if (best.score() >= confident) {
            return new Match.Confident(best, candidates);
        }
        return inScope >= choosable ? new Match.Ambiguous(candidates, candidates) : new Match.Unknown(candidates);
    }
}
