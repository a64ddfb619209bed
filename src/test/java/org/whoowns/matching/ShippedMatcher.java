package org.whoowns.matching;

import java.nio.file.Path;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.matching.embedding.SentenceEncoder;

/// Matcher of the shipped knowledge, from the build's cache, shared by all tests.
final class ShippedMatcher {

    static final Matcher MATCHER = Matcher.of(
            KnowledgeFolders.shipped(),
            SentenceEncoder.open(Path.of("target", "test-data")).orElseThrow());

    private ShippedMatcher() {}
}
