package org.whoowns.answering.parsing;

/// Words that mean one thing when they are the whole text after the slash command.
///
/// @param words as the help shows them
public record Subcommand(String words, Ask ask) {}
