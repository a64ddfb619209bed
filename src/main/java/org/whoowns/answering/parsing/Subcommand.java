package org.whoowns.answering.parsing;

/// Subcommand of the slash command.
///
/// @param words as the help shows them
public record Subcommand(String words, Ask ask) {}
