package org.whoowns.answering.parsing;

/// Words that mean one thing when they are the whole text after the slash command.
///
/// @param words as the help shows them
/// @param purpose what one gets, in a few words
public record Subcommand(String words, String purpose, Ask ask) {}
