package org.whoowns.slack.team;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.render.Phrase;
import org.whoowns.slack.render.Windows;
import org.whoowns.slack.render.blocks.Inputs;
import org.whoowns.slack.render.blocks.Inputs.Choice;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.ledger.Fault;

/// The window in which people say who owns something here.
record AgreementForm(KnowledgeBase knowledge) {

    static final String CALLBACK = "agreement:form";
    static final String OWNER = "owner";
    static final String PERSON = "person";

    static final String ENTRY = "entry";
    private static final String TIE_BREAK = "tie-break";
    private static final String NOTE = "note";
    private static final String SHARED = "shared";
    private static final String SOMEBODY = "person";
    private static final String ROLE = "role:";
    private static final int LONGEST_NOTE = 1000;

    /// What is filled in, or is to begin with. It may not fit together: whoever changes their mind keeps what they
    /// chose.
    ///
    /// @param entry null where none is chosen
    /// @param owner the value of the choice; empty where none is made
    /// @param tieBreak the value of the choice; null where none is made
    /// @param person a user id; null where nobody is chosen
    record Filled(
            @Nullable String entry,
            String owner,
            @Nullable String tieBreak,
            @Nullable String person,
            @Nullable String note) {

        /// @param present what holds at the moment; null to begin with nothing
        static Filled of(@Nullable Decision present, @Nullable String note) {
            return switch (present) {
                case null -> new Filled(null, "", null, null, note);
                case Decision.ToRole(var role) -> new Filled(null, ROLE + role, null, null, note);
                case Decision.Together(@Nullable String tieBreak) ->
                    new Filled(null, SHARED, tieBreak == null ? null : ROLE + tieBreak, null, note);
                case Decision.ToPerson(var person) -> new Filled(null, SOMEBODY, null, person, note);
            };
        }

        boolean lacksPerson() {
            return owner.equals(SOMEBODY) && person == null;
        }

        /// Nothing where none was made, or the person is missing.
        Optional<Decision> decision() {
            return switch (owner) {
                case SHARED -> Optional.of(new Decision.Together(role(tieBreak)));
                case SOMEBODY -> Optional.ofNullable(person).map(Decision.ToPerson::new);
                default -> Optional.ofNullable(role(owner)).map(Decision.ToRole::new);
            };
        }

        private static @Nullable String role(@Nullable String choice) {
            return choice != null && choice.startsWith(ROLE) ? choice.substring(ROLE.length()) : null;
        }
    }

    /// @param lead says where it holds
    View view(Memo memo, String lead, Filled filled, List<LayoutBlock> notice) {
        var blocks = new ArrayList<>(notice);
        blocks.addAll(Kit.text(about(memo, lead)));
        if (memo.entry() == null) {
            blocks.add(Inputs.required(
                    ENTRY,
                    Phrase.AGREEMENT_ENTRY.text(),
                    Inputs.oneOf(byArea(), filled.entry(), Phrase.AGREEMENT_ENTRY_CHOOSE.text())));
        }
        blocks.add(Inputs.required(
                OWNER,
                Phrase.AGREEMENT_OWNER.text(),
                Inputs.oneOf(owners(), filled.owner(), Phrase.AGREEMENT_OWNER_CHOOSE.text())));
        blocks.add(Inputs.optional(
                TIE_BREAK,
                Phrase.AGREEMENT_TIE_BREAK.text(),
                Phrase.AGREEMENT_TIE_BREAK_HINT.text(),
                Inputs.oneOf(
                        roles(knowledge.mainRoles().stream()),
                        filled.tieBreak(),
                        Phrase.AGREEMENT_NO_TIE_BREAK.text())));
        blocks.add(Inputs.optional(
                PERSON,
                Phrase.AGREEMENT_PERSON.text(),
                Phrase.AGREEMENT_PERSON_HINT.text(),
                Inputs.person(filled.person(), Phrase.TEAM_NOBODY.text())));
        blocks.add(Inputs.optional(
                NOTE,
                Phrase.AGREEMENT_NOTE.text(),
                Phrase.AGREEMENT_NOTE_HINT.text(),
                Inputs.text(filled.note(), LONGEST_NOTE, true, "")));
        var title = memo.team() == null ? Phrase.COMPANY_AGREE : Phrase.WE_DO_IT_DIFFERENTLY;
        return Windows.form(CALLBACK, title.text(), Phrase.SAVE.text(), memo.written(), blocks);
    }

    private Map<String, List<Choice>> byArea() {
        var groups = new LinkedHashMap<String, List<Choice>>();
        for (var each : knowledge.responsibilities()) {
            groups.computeIfAbsent(knowledge.areas().getOrDefault(each.area(), each.area()), _ -> new ArrayList<>())
                    .add(new Choice(each.id(), each.title()));
        }
        return groups;
    }

    private List<Choice> owners() {
        return Stream.of(
                        roles(knowledge.mainRoles().stream()).stream(),
                        Stream.of(
                                new Choice(SHARED, Phrase.AGREEMENT_SHARED.text()),
                                new Choice(SOMEBODY, Phrase.AGREEMENT_SOMEBODY.text())),
                        roles(knowledge.roles().stream().filter(role -> !role.main())).stream())
                .flatMap(choices -> choices)
                .toList();
    }

    private static List<Choice> roles(Stream<Role> roles) {
        return roles.map(role -> new Choice(ROLE + role.id(), role.title())).toList();
    }

    /// Whether the form is the one that would be shown now.
    boolean isPresent(Memo memo, Fields fields) {
        return fields.haveAll(Stream.concat(
                Stream.of(OWNER, TIE_BREAK, PERSON, NOTE), memo.entry() == null ? Stream.of(ENTRY) : Stream.empty()));
    }

    /// What was filled in, as far as the form has such fields.
    static Filled read(Memo memo, Fields fields) {
        return new Filled(
                memo.entry() == null ? fields.choice(ENTRY).orElse(null) : memo.entry(),
                fields.choice(OWNER).orElse(""),
                fields.choice(TIE_BREAK).orElse(null),
                fields.person(PERSON).orElse(null),
                fields.text(NOTE).isBlank() ? null : fields.text(NOTE));
    }

    /// The block that a fault is shown at.
    static String block(Memo memo, Fault fault) {
        return switch (fault.field()) {
            case ENTRY -> memo.entry() == null ? ENTRY : OWNER;
            case NOTE -> NOTE;
            case OWNER, NAME, CHANNELS, OPERATING_MODEL, FRAMEWORK, HOLDER, DEPUTY, EDITORS -> OWNER;
        };
    }

    private String about(Memo memo, String where) {
        return Optional.ofNullable(memo.entry())
                        .flatMap(knowledge::entry)
                        .map(entry -> Mrkdwn.bold(entry.title()) + "\n")
                        .orElse("")
                + Mrkdwn.escape(where);
    }
}
