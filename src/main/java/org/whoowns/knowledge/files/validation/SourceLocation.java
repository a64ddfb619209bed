package org.whoowns.knowledge.files.validation;

/// A line of a file in a knowledge folder.
///
/// @param file relative to the knowledge folder, with `/`
/// @param line from 1; 0 where the file as a whole is meant
public record SourceLocation(String file, int line) {

    /// `file:line`, the form that editors and terminals make clickable.
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
