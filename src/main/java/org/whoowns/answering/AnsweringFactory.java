package org.whoowns.answering;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Makes the beans that answer.
@Factory
final class AnsweringFactory {

    @Singleton
    Library library(AnsweringConfiguration configuration) {
        return configuration.library();
    }

    /// At start, so that a broken folder stops it and the first question finds everything ready.
    @Context
    KnowledgeInForce knowledge(Library library) {
        return new KnowledgeInForce(library.open());
    }

    @Singleton
    Answerer answerer(KnowledgeInForce inForce) {
        return new Answerer(inForce);
    }
}
