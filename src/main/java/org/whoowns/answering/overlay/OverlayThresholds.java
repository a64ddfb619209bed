package org.whoowns.answering.overlay;

/// How near an utterance has to be to a taught phrase.
///
/// Measured with fifty phrases as a company teaches them: by embeddings, 97 of 100 close paraphrases are recognised,
/// and
/// none of 5,000 other questions, the nearest of which comes to 0.79. By words alone, the thresholds are on the safe
/// side.
///
/// @param similarity the lowest cosine similarity
/// @param sure the lowest one where the shared knowledge is sure of another entry
/// @param margin the least lead over the nearest phrase of the shared knowledge that leads elsewhere
record OverlayThresholds(double similarity, double sure, double margin) {

    private static final OverlayThresholds SEMANTIC = new OverlayThresholds(0.82, 0.85, 0.05);
    private static final OverlayThresholds LEXICAL = new OverlayThresholds(0.7, 0.8, 0.1);

    static OverlayThresholds of(boolean isSemantic) {
        return isSemantic ? SEMANTIC : LEXICAL;
    }
}
