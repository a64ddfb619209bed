package org.whoowns.slack.privacy;

import static org.whoowns.answering.text.MessageCatalog.text;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.learning.PersonalDataStore;
import org.whoowns.slack.BotCommandHandler;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Erases at once what is tied to the person who asks for it, and says what it was and what stays.
@Singleton
final class ForgetMeHandler implements BotCommandHandler {

    private final List<PersonalDataStore> stores;

    ForgetMeHandler(List<PersonalDataStore> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public Ask.BotCommand.Name name() {
        return Ask.BotCommand.Name.FORGET_ME;
    }

    @Override
    public SlackMessage handle(QuestionContext context) {
        var erased = new EnumMap<PersonalDataStore.Kind, Integer>(PersonalDataStore.Kind.class);
        try {
            for (var store : stores) {
                erased.merge(store.kind(), store.forget(context.workspace(), context.user()), Integer::sum);
            }
        } catch (DatabaseUnavailableException unavailable) {
            return message("forget.unavailable");
        }
        erased.values().removeIf(count -> count == 0);
        return SlackMessage.of(
                Mrkdwn.escape((erased.isEmpty() ? text("forget.nothing") : text("forget.done") + "\n" + list(erased))
                        + "\n\n" + text("forget.stays")));
    }

    private static String list(Map<PersonalDataStore.Kind, Integer> erased) {
        return erased.entrySet().stream()
                .map(each -> "• " + count(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String count(PersonalDataStore.Kind kind, int count) {
        return switch (kind) {
            case CONVERSATIONS -> text("forget.conversations", count);
            case COUNTS -> text("forget.counts", count);
            case VOTES -> text("forget.votes", count);
            case WISHES -> text("forget.wishes", count);
            case MUTES -> text("forget.mutes", count);
            case REVIEWS -> text("forget.reviews", count);
            case REMINDERS -> text("forget.reminders", count);
        };
    }

    private static SlackMessage message(String key) {
        return SlackMessage.of(text(key));
    }
}
