package org.whoowns.answering;

import org.whoowns.answering.context.TeamContext;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.polarity.RoleQuestion;
import org.whoowns.answering.snapshot.ParsedUtterance;

/// Parsed utterance with its team context.
record InterpretedQuestion(ParsedUtterance parsed, TeamContext teamContext) {

    InterpretedQuestion(Ask ask, TeamContext teamContext) {
        this(new ParsedUtterance(ask), teamContext);
    }

    Ask ask() {
        return parsed.ask();
    }

    InterpretedQuestion asking(RoleQuestion question) {
        return new InterpretedQuestion(parsed.asking(question), teamContext);
    }
}
