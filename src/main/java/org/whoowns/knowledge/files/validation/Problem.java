package org.whoowns.knowledge.files.validation;

/// Problem in a knowledge file: its location, and a sentence that says how to fix it.
///
/// @param file relative to the knowledge folder, with `/`
/// @param line from 1; 0 for the whole file
public record Problem(String file, int line, String sentence) {

    /// `file:line: sentence`, which editors and terminals turn into a link.
    @Override
    public String toString() {
        return line == 0 ? file + ": " + sentence : file + ":" + line + ": " + sentence;
    }
}
