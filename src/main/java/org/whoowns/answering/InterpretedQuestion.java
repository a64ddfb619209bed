package org.whoowns.answering;

import org.whoowns.answering.context.TeamContext;
import org.whoowns.answering.parsing.Ask;

/// What somebody wants, and what there is to go by where they are.
public record InterpretedQuestion(Ask ask, TeamContext teamContext) {}
