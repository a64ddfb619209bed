package org.whoowns.knowledge.reading;

import java.util.List;
import org.whoowns.knowledge.KnowledgeBase;

/// What came of reading a folder: a knowledge base, or all the problems that stand in its way.
public sealed interface Reading {

    /// @param places where the entries stand in the files
    record Good(KnowledgeBase knowledge, Places places) implements Reading {}

    /// The folder has mistakes, so nothing of it is used.
    ///
    /// @param problems at least one, in the order of files and lines
    record Broken(List<Problem> problems) implements Reading {

        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
