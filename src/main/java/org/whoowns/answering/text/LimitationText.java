package org.whoowns.answering.text;

import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Topic;
import org.whoowns.matching.Match;

/// Text that says why a question isn't answered, and what is known instead.
public final class LimitationText {

    private LimitationText() {}

    public static String of(Match.Limitation limitation) {
        return switch (limitation) {
            case Match.OtherKind(var kind, @Nullable Entry related) -> {
                var sentence = switch (kind) {
                    case ARTEFACT -> text("other.kind.artefact");
                    case HOW_TO -> text("other.kind.how.to");
                    case SCHEDULE -> text("other.kind.schedule");
                    case HISTORY -> text("other.kind.history");
                    case REMARK -> text("other.kind.remark");
                };
                yield sentence + "\n\n" + (related == null ? text("not.known.hint") : known(related));
            }
            case Match.OtherLanguage(var code) -> otherLanguage(code);
        };
    }

    /// The entry about the same thing.
    public static Optional<Entry> related(Match.Limitation limitation) {
        return switch (limitation) {
            case Match.OtherKind(var _, @Nullable Entry related) -> Optional.ofNullable(related);
            case Match.OtherLanguage _ -> Optional.empty();
        };
    }

    private static String known(Entry related) {
        return switch (related) {
            case Responsibility responsibility ->
                switch (responsibility.owner()) {
                    case Role role -> text("related.owned", role.title(), related.title());
                    case Owner.Shared(List<Role> roles) ->
                        text(
                                "related.shared",
                                AnswerMessages.listed(roles.stream()
                                        .map(role -> text("related.role", role.title()))
                                        .toList()),
                                related.title());
                };
            case Topic topic -> text("related.topic", topic.title());
        };
    }

    /// In the language of the message, if it is one of those that offices use most.
    private static String otherLanguage(String code) {
        return switch (code) {
            case "de" -> text("other.language.de");
            case "es" -> text("other.language.es");
            case "fr" -> text("other.language.fr");
            case "it" -> text("other.language.it");
            case "ja" -> text("other.language.ja");
            case "ko" -> text("other.language.ko");
            case "nl" -> text("other.language.nl");
            case "pl" -> text("other.language.pl");
            case "pt" -> text("other.language.pt");
            case "ru" -> text("other.language.ru");
            case "sv" -> text("other.language.sv");
            case "tr" -> text("other.language.tr");
            case "zh" -> text("other.language.zh");
            default -> text("other.language");
        };
    }
}
