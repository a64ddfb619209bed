package org.whoowns.teams.transfer;

/// What is wrong with a line of an imported file.
///
/// @param line from 1
/// @param sentence what is wrong, and what is allowed
public record LineProblem(long line, String sentence) {

    @Override
    public String toString() {
        return "line " + line + ": " + sentence;
    }
}
