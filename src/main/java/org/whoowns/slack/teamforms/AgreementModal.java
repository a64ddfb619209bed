package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

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
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.ledger.validation.FieldError;

/// The form of an agreement on who owns a responsibility.
record AgreementModal(KnowledgeBase knowledge) {

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

    /// The initial or submitted values. They may contradict each other, since a person may change the owner afterwards.
    ///
    /// @param entry null if none is chosen
    /// @param owner the chosen value; empty if none is chosen
    /// @param tieBreak the chosen value; null if none is chosen
    /// @param person a user id; null if nobody is chosen
    record Filled(
            @Nullable String entry,
            String owner,
            @Nullable String tieBreak,
            @Nullable String person,
            @Nullable String note) {

        /// @param decision null for an empty form
        static Filled of(@Nullable Decision decision, @Nullable String note) {
            return switch (decision) {
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

        /// Empty if no owner is chosen or the person is missing.
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

    /// @param lead says whether it is for a team or for the whole workspace
    View view(FormMetadata metadata, String lead, Filled filled, List<LayoutBlock> notice) {
        var entry = Optional.ofNullable(metadata.entry()).flatMap(knowledge::entry);
        var heading = entry.map(about -> Mrkdwn.bold(about.title()) + "\n").orElse("");
        var blocks = new ArrayList<>(notice);
        blocks.addAll(BlockFactory.text(heading + escape(lead)));
        if (metadata.entry() == null) {
            blocks.add(InputBlocks.required(
                    ENTRY,
                    text("agreement.entry"),
                    InputBlocks.select(byArea(), filled.entry(), text("agreement.entry.choose"))));
        }
        var tieBreaks = roles(knowledge.mainRoles().stream()).toList();
        blocks.add(InputBlocks.required(
                OWNER,
                text("agreement.owner"),
                InputBlocks.select(owners(), filled.owner(), text("agreement.owner.choose"))));
        blocks.add(InputBlocks.optional(
                TIE_BREAK,
                text("agreement.tie.break"),
                text("agreement.tie.break.hint"),
                InputBlocks.select(tieBreaks, filled.tieBreak(), text("agreement.no.tie.break"))));
        blocks.add(InputBlocks.optional(
                PERSON,
                text("agreement.person"),
                text("agreement.person.hint"),
                InputBlocks.userSelect(filled.person(), text("agreement.person.choose"))));
        blocks.add(InputBlocks.optional(
                NOTE,
                text("agreement.note"),
                text("agreement.note.hint"),
                InputBlocks.textInput(filled.note(), LONGEST_NOTE, true, "")));
        var title = metadata.team() == null ? "company.agree" : "we.do.it.differently";
        return ModalBlocks.form(CALLBACK, text(title), text("save"), metadata.written(), blocks);
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
                        roles(knowledge.mainRoles().stream()),
                        Stream.of(
                                new Choice(SHARED, text("agreement.shared")),
                                new Choice(SOMEBODY, text("agreement.somebody"))),
                        roles(knowledge.roles().stream().filter(role -> !role.main())))
                .flatMap(choices -> choices)
                .toList();
    }

    private static Stream<Choice> roles(Stream<Role> roles) {
        return roles.map(role -> new Choice(ROLE + role.id(), role.title()));
    }

    /// Whether the submitted form has the fields that it would have now.
    boolean isCurrent(FormMetadata metadata, FormValues values) {
        return values.haveAll(Stream.concat(
                Stream.of(OWNER, TIE_BREAK, PERSON, NOTE),
                metadata.entry() == null ? Stream.of(ENTRY) : Stream.empty()));
    }

    /// The submitted values; missing fields are empty.
    static Filled read(FormMetadata metadata, FormValues values) {
        return new Filled(
                metadata.entry() == null ? values.choice(ENTRY).orElse(null) : metadata.entry(),
                values.choice(OWNER).orElse(""),
                values.choice(TIE_BREAK).orElse(null),
                values.person(PERSON).orElse(null),
                values.text(NOTE).isBlank() ? null : values.text(NOTE));
    }

    /// The block at which an error is shown.
    static String block(FormMetadata metadata, FieldError error) {
        return switch (error.field()) {
            case ENTRY -> metadata.entry() == null ? ENTRY : OWNER;
            case NOTE -> NOTE;
            case OWNER, NAME, CHANNELS, OPERATING_MODEL, FRAMEWORK, HOLDER, DEPUTY, EDITORS -> OWNER;
        };
    }
}
