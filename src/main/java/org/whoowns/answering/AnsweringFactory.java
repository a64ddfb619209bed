package org.whoowns.answering;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Makes the beans that answer.
@Factory
final class AnsweringFactory {

    /// At start, so that a broken folder stops it and the first question finds everything ready.
    @Context
    KnowledgeInForce knowledge(AnsweringConfiguration configuration) {
        return new KnowledgeInForce(configuration.library().open());
    }

    @Singleton
    Answerer answerer(KnowledgeInForce inForce) {
        return new Answerer(inForce);
    }
}
