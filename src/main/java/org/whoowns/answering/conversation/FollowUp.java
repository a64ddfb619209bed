package org.whoowns.answering.conversation;

import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Framework;

/// Utterance that continues a conversation, such as "and in SAFe?".
public sealed interface FollowUp {

    /// A follow-up that needs nothing but the last answer.
    enum Plain implements FollowUp {
        /// "share it"
        SHARE,
        /// "we do that differently"
        CHANGE,
        /// "the other one"
        OTHER,
        /// "back"
        BACK,
        /// "do the frameworks agree?"
        ACROSS,
        /// "where does that come from?"
        SOURCE,
        /// "more"
        DETAILS,
        /// "why?"
        WHY,
        /// "who is that here?"
        PERSON,
        /// "and in our team?"
        HERE,
        /// "who owns it?"
        AGAIN
    }

    /// What a framework says of the same: "and in SAFe?"
    ///
    /// @param bare whether there is nothing but the framework's name
    record InFramework(Framework framework, boolean bare) implements FollowUp {}

    /// What a framework says of which the knowledge base knows nothing: "and in Kanban?"
    record UnknownFramework(String name) implements FollowUp {}

    /// One of the choices.
    ///
    /// @param number from 1; 0 for the last
    record Pick(int number) implements FollowUp {}

    /// A doubt about the owner: "so not the PM?"
    ///
    /// @param words the whole utterance, for the first line of the answer
    record Confirm(String words) implements FollowUp {}

    /// The same in a team: "and in Payments?"
    ///
    /// @param words the place
    record Elsewhere(String words) implements FollowUp {}

    /// The same in a team that does not exist; also a question of its own for such a team.
    ///
    /// @param similar the name of the team that is probably meant; null for none
    record UnknownTeam(String name, @Nullable String similar) implements FollowUp {}

    /// Another subject in the same framework or team: "and for pricing?"
    ///
    /// @param words the subject
    record About(String words) implements FollowUp {}

    /// Whether the words may have a meaning of their own, without a conversation.
    default boolean standsAlone() {
        return switch (this) {
            case Confirm _, Elsewhere _, UnknownTeam _, About _, UnknownFramework _ -> true;
            case InFramework framework -> framework.bare();
            case Pick _ -> false;
            case Plain plain -> plain == Plain.ACROSS;
        };
    }

    /// The kind of question, in a word.
    default String asks() {
        return switch (this) {
            case InFramework _, UnknownFramework _ -> "framework";
            case Plain.ACROSS -> "framework";
            case Elsewhere _, UnknownTeam _ -> "team";
            case Plain.HERE -> "team";
            case Plain.SOURCE -> "source";
            case Plain.DETAILS -> "details";
            case Plain.WHY -> "explanation";
            case Plain.PERSON -> "people";
            case Plain.SHARE -> "share";
            case Plain.CHANGE -> "change";
            case Pick _, Confirm _, About _ -> "owner";
            case Plain.OTHER, Plain.BACK, Plain.AGAIN -> "owner";
        };
    }
}
