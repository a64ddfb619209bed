package org.whoowns.api;

import org.whoowns.answering.Answer;

/// Answer, and its form as JSON.
public record Answered(Answer answer, AnswerReply reply) {}
