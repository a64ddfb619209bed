package org.whoowns.knowledge.files;

import java.util.List;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.files.validation.Problem;

/// What came of reading a folder: a knowledge base, or all the problems that stand in its way.
public sealed interface ReadResult {

    /// @param sourceMap where the entries stand in the files
    record Good(KnowledgeBase knowledge, SourceMap sourceMap) implements ReadResult {}

    /// The folder has mistakes, so nothing of it is used.
    ///
    /// @param problems at least one, in the order of files and lines
    record Broken(List<Problem> problems) implements ReadResult {

        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
