package org.whoowns.answering;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.whoowns.answering.scene.Scenes;
import org.whoowns.answering.scene.WhoIs;
import org.whoowns.teams.ledger.Roster;

/// Makes the beans that answer.
@Factory
final class AnsweringFactory {

    @Singleton
    @Requires(missingBeans = Opening.class)
    Opening opening(Library library) {
        return Opening.of(library);
    }

    @Singleton
    @Requires(missingBeans = Library.class)
    Library library(AnsweringConfiguration configuration) {
        return configuration.library();
    }

    /// At start, so that a broken folder stops it before anybody can ask.
    @Context
    KnowledgeInForce knowledge(Opening opening) {
        return opening.onceRead().inForce();
    }

    @Singleton
    Answerer answerer(KnowledgeInForce inForce, Optional<Roster> roster, Optional<WhoIs> whoIs) {
        var scenes = roster.flatMap(found -> whoIs.map(people -> new Scenes(found, people)));
        return new Answerer(inForce, scenes.orElse(null));
    }
}
