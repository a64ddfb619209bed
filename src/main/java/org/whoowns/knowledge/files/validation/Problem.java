package org.whoowns.knowledge.files.validation;

/// A curator's mistake: where it is, and a sentence that says what to do about it.
///
/// @param file relative to the knowledge folder, with `/`
/// @param line from 1; 0 where the file as a whole is meant
public record Problem(String file, int line, String sentence) {

    /// `file:line: sentence`, the form that editors and terminals make clickable.
    @Override
    public String toString() {
        return line == 0 ? file + ": " + sentence : file + ":" + line + ": " + sentence;
    }
}
