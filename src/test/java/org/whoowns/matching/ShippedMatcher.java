package org.whoowns.matching;

import java.nio.file.Path;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.matching.embedding.SentenceEncoder;

/// The matcher of the shipped knowledge, as the build has prepared it: one for all tests.
final class ShippedMatcher {

    static final Matcher MATCHER = Matcher.of(
            KnowledgeFolders.shipped(),
            SentenceEncoder.open(Path.of("target", "test-data")).orElseThrow());

    private ShippedMatcher() {}
}
