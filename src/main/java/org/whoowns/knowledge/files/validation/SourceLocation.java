package org.whoowns.knowledge.files.validation;

/// Line of a file in a knowledge folder.
///
/// @param file relative to the knowledge folder, with `/`
/// @param line from 1; 0 for the whole file
public record SourceLocation(String file, int line) {

    /// `file:line`, which editors and terminals turn into a link.
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
