package org.whoowns.answering;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.TeamContextResolver;
import org.whoowns.answering.context.TeamOwnership;
import org.whoowns.answering.context.UserDirectory;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.KnowledgeConfiguration;
import org.whoowns.answering.snapshot.KnowledgeLoader;
import org.whoowns.answering.snapshot.StartupKnowledgeLoad;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Makes the beans that answer.
@Factory
final class AnsweringFactory {

    @Singleton
    @Requires(missingBeans = StartupKnowledgeLoad.class)
    StartupKnowledgeLoad opening(KnowledgeLoader loader) {
        return StartupKnowledgeLoad.of(loader);
    }

    @Singleton
    @Requires(missingBeans = KnowledgeLoader.class)
    KnowledgeLoader library(KnowledgeConfiguration configuration) {
        return configuration.library();
    }

    /// At start, so that a broken folder stops it before anybody can ask.
    @Context
    CurrentSnapshot knowledge(StartupKnowledgeLoad load) {
        return load.onceRead().inForce();
    }

    @Singleton
    @Requires(beans = UserDirectory.class)
    TeamOwnership ownership(UserDirectory userDirectory) {
        return new TeamOwnership(userDirectory);
    }

    @Singleton
    @Requires(beans = {TeamDirectory.class, TeamOwnership.class})
    TeamContextResolver scenes(TeamDirectory directory, UserDirectory userDirectory, TeamOwnership ownership) {
        return new TeamContextResolver(directory, userDirectory, ownership);
    }

    @Singleton
    Answerer answerer(CurrentSnapshot current, @Nullable TeamContextResolver contexts) {
        return new Answerer(current, contexts);
    }
}
