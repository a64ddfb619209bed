package org.whoowns.matching;

/// Part of the matcher that an ablation removes.
enum Part {
    SVM("the SVM (centroids for all)", Head.SVM),
    GROUPS("groups of entries", Head.SVM),
    CENTROIDS("the centroids (the SVM for all)", Head.CENTROIDS),
    SOFTMAX("softmax regression", Head.CENTROIDS),
    WHITENING("whitening", Head.CENTROIDS),
    MEANING("meaning (words alone)", Head.BOTH),
    LEXICON("words and letters (meaning alone)", Head.BOTH),
    PAIRS("pairs of words", Head.BOTH),
    LETTER_RUNS("runs of letters", Head.BOTH),
    NEARNESS("nearest phrase in the score", Head.BOTH),
    SPELLING("spelling", Head.BOTH),
    ANYWHERE("out-of-scope phrases, built in", Head.BOTH),
    ELSEWHERE("out-of-scope phrases, of the folder", Head.BOTH);

    private enum Head {
        SVM,
        CENTROIDS,
        BOTH
    }

    private final String words;
    private final Head head;

    Part(String words, Head head) {
        this.words = words;
        this.head = head;
    }

    /// Whether it affects the centroid classifier, or the SVM.
    boolean counts(boolean isByCentroids) {
        return head == Head.BOTH || isByCentroids == (head == Head.CENTROIDS);
    }

    @Override
    public String toString() {
        return words;
    }
}
