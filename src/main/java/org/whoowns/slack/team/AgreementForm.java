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
import org.whoowns.knowledge.Responsibility;
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

    private static final String ENTRY = "entry";
    private static final String TIE_BREAK = "tie-break";
    private static final String NOTE = "note";
    private static final String SHARED = "shared";
    private static final String SOMEBODY = "person";
    private static final String ROLE = "role:";
    private static final int LONGEST_NOTE = 1000;

    /// What was filled in.
    ///
    /// @param entry null where none was chosen
    /// @param decision null where none was made, or the person is missing
    record Filled(
            @Nullable String entry,
            @Nullable Decision decision,
            boolean lacksPerson,
            @Nullable String note) {}

    /// @param present what holds at the moment, to begin with
    /// @param lead markup that says what it is about
    View view(Memo memo, String lead, @Nullable Decision present, @Nullable String note, List<LayoutBlock> notice) {
        var blocks = new ArrayList<>(notice);
        blocks.addAll(Kit.text(lead));
        if (memo.entry() == null) {
            blocks.add(Inputs.required(
                    ENTRY,
                    Phrase.AGREEMENT_ENTRY.text(),
                    Inputs.oneOf(byArea(), null, Phrase.AGREEMENT_ENTRY_CHOOSE.text())));
        }
        blocks.add(Inputs.required(
                OWNER,
                Phrase.AGREEMENT_OWNER.text(),
                Inputs.oneOf(owners(), present == null ? null : value(present), Phrase.AGREEMENT_OWNER_CHOOSE.text())));
        blocks.add(Inputs.optional(
                TIE_BREAK,
                Phrase.AGREEMENT_TIE_BREAK.text(),
                Phrase.AGREEMENT_TIE_BREAK_HINT.text(),
                Inputs.oneOf(
                        roles(knowledge.mainRoles().stream()),
                        present instanceof Decision.Together(@Nullable String tieBreak) && tieBreak != null
                                ? ROLE + tieBreak
                                : null,
                        Phrase.AGREEMENT_NO_TIE_BREAK.text())));
        blocks.add(Inputs.optional(
                PERSON,
                Phrase.AGREEMENT_PERSON.text(),
                Phrase.AGREEMENT_PERSON_HINT.text(),
                Inputs.person(
                        present instanceof Decision.ToPerson(var person) ? person : null, Phrase.TEAM_NOBODY.text())));
        blocks.add(Inputs.optional(
                NOTE,
                Phrase.AGREEMENT_NOTE.text(),
                Phrase.AGREEMENT_NOTE_HINT.text(),
                Inputs.text(note, LONGEST_NOTE, true, "")));
        return Windows.form(CALLBACK, Phrase.WE_DO_IT_DIFFERENTLY.text(), Phrase.SAVE.text(), memo.written(), blocks);
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

    private static String value(Decision decision) {
        return switch (decision) {
            case Decision.ToRole(var role) -> ROLE + role;
            case Decision.Together _ -> SHARED;
            case Decision.ToPerson _ -> SOMEBODY;
        };
    }

    /// What was filled in; nothing where the form is not the one that would be shown now.
    Optional<Filled> read(Memo memo, Fields fields) {
        var blocks = Stream.concat(
                Stream.of(OWNER, TIE_BREAK, PERSON, NOTE), memo.entry() == null ? Stream.of(ENTRY) : Stream.empty());
        if (!fields.haveAll(blocks)) {
            return Optional.empty();
        }
        var owner = fields.choice(OWNER).orElse("");
        var person = fields.person(PERSON);
        var decision = switch (owner) {
            case SHARED -> new Decision.Together(role(fields.choice(TIE_BREAK)));
            case SOMEBODY -> person.map(Decision.ToPerson::new).orElse(null);
            default -> role(Optional.of(owner)) == null ? null : new Decision.ToRole(owner.substring(ROLE.length()));
        };
        return Optional.of(new Filled(
                memo.entry() == null ? fields.choice(ENTRY).orElse(null) : memo.entry(),
                decision,
                owner.equals(SOMEBODY) && person.isEmpty(),
                fields.text(NOTE).isBlank() ? null : fields.text(NOTE)));
    }

    private static @Nullable String role(Optional<String> choice) {
        return choice.filter(each -> each.startsWith(ROLE))
                .map(each -> each.substring(ROLE.length()))
                .orElse(null);
    }

    /// The block that a fault is shown at.
    static String block(Memo memo, Fault fault) {
        return switch (fault.field()) {
            case ENTRY -> memo.entry() == null ? ENTRY : OWNER;
            case NOTE -> NOTE;
            case OWNER, NAME, CHANNELS, OPERATING_MODEL, FRAMEWORK, HOLDER, DEPUTY, EDITORS -> OWNER;
        };
    }

    /// What it is about, with what the company does by default.
    static String about(Responsibility responsibility, String where) {
        return Mrkdwn.bold(responsibility.title()) + "\n" + Mrkdwn.escape(where);
    }
}
