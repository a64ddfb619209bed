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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.TeamLabel;
import org.whoowns.slack.modals.DecisionText;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.OwnershipResolver;
import org.whoowns.teams.Team;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.validation.FieldError;

/// The form of an agreement on who owns a responsibility.
///
/// @param agreed the workspace's agreements, if it is for a team
/// @param team null for the whole workspace
record AgreementModal(
        KnowledgeBase knowledge,
        WorkspaceAgreements agreed,
        @Nullable Team team) {

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

    static AgreementModal of(
            KnowledgeBase knowledge, TeamDirectory directory, String workspace, FormMetadata metadata) {
        return metadata.team() == null
                ? new AgreementModal(knowledge, WorkspaceAgreements.none(workspace), null)
                : new AgreementModal(
                        knowledge,
                        directory.workspaceAgreements(workspace),
                        directory.team(workspace, metadata.team()).orElse(null));
    }

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

        /// @param entry null for an empty form, like the decision
        static Filled of(@Nullable String entry, @Nullable Decision decision, @Nullable String note) {
            return switch (decision) {
                case null -> new Filled(entry, "", null, null, note);
                case Decision.ToRole(var role) -> new Filled(entry, ROLE + role, null, null, note);
                case Decision.Together(@Nullable String tieBreak) ->
                    new Filled(entry, SHARED, tieBreak == null ? null : ROLE + tieBreak, null, note);
                case Decision.ToPerson(var person) -> new Filled(entry, SOMEBODY, null, person, note);
            };
        }

        boolean isShared() {
            return owner.equals(SHARED);
        }

        boolean isPerson() {
            return owner.equals(SOMEBODY);
        }

        boolean lacksPerson() {
            return isPerson() && person == null;
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

    /// The form with the fields that the chosen owner needs.
    View view(FormMetadata metadata, Filled filled, List<LayoutBlock> notice) {
        var entry = Optional.ofNullable(metadata.entry()).flatMap(knowledge::entry);
        var heading = entry.map(about -> Mrkdwn.bold(about.title()) + "\n").orElse("");
        var blocks = new ArrayList<>(notice);
        blocks.addAll(BlockFactory.text(heading + escape(lead())));
        if (metadata.entry() == null) {
            blocks.add(InputBlocks.dispatching(
                    ENTRY,
                    text("agreement.entry"),
                    FormRefreshListener.ENTRY,
                    InputBlocks.select(byArea(), filled.entry(), text("agreement.entry.choose"))));
        }
        blocks.add(InputBlocks.dispatching(
                OWNER,
                text("agreement.owner"),
                FormRefreshListener.OWNER,
                InputBlocks.select(owners(), filled.owner(), text("agreement.owner.choose"))));
        blocks.addAll(BlockFactory.context(byDefault(filled)));
        if (filled.isShared()) {
            var tieBreaks = roles(knowledge.mainRoles().stream()).toList();
            blocks.add(InputBlocks.optional(
                    TIE_BREAK,
                    text("agreement.tie.break"),
                    "",
                    InputBlocks.select(tieBreaks, filled.tieBreak(), text("agreement.no.tie.break"))));
        }
        if (filled.isPerson()) {
            blocks.add(InputBlocks.required(
                    PERSON,
                    text("agreement.person"),
                    InputBlocks.userSelect(filled.person(), text("agreement.person.choose"))));
        }
        blocks.add(InputBlocks.optional(
                NOTE,
                text("agreement.note"),
                text("agreement.note.hint"),
                InputBlocks.textInput(filled.note(), LONGEST_NOTE, true, "")));
        var title = metadata.team() == null ? "company.agree" : "we.do.it.differently";
        return ModalBlocks.form(CALLBACK, text(title), text("save"), metadata.written(), blocks);
    }

    private String lead() {
        return team == null ? text("agreement.for.all") : text("agreement.for.team", TeamLabel.SENTENCE.of(team));
    }

    /// The default of the responsibility as the initial values.
    ///
    /// @param entry null for an empty form
    Filled byDefault(@Nullable String entry) {
        return Filled.of(entry, decisionByDefault(entry).orElse(null), null);
    }

    private Optional<Decision> decisionByDefault(@Nullable String entry) {
        var defaults = new OwnershipResolver(knowledge, null, agreed, Set.of());
        return Optional.ofNullable(entry).flatMap(knowledge::responsibility).map(defaults::byDefault);
    }

    /// The default of the chosen responsibility, as markup, or that the choice equals it; empty if none is chosen.
    private String byDefault(Filled filled) {
        return decisionByDefault(filled.entry())
                .map(decision -> filled.decision().filter(decision::equals).isPresent()
                        ? escape(text("agreement.same"))
                        : escape(text("agreement.by.default")) + " " + new DecisionText(knowledge).words(decision))
                .orElse("");
    }

    private Map<String, List<Choice>> byArea() {
        var groups = new LinkedHashMap<String, List<Choice>>();
        knowledge
                .byArea(knowledge.responsibilities())
                .forEach((area, inArea) -> groups.put(
                        area,
                        inArea.stream()
                                .map(each -> new Choice(each.id(), each.title()))
                                .toList()));
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

    /// Whether the submitted form has the fields without which the choice is not complete.
    static boolean isCurrent(FormMetadata metadata, FormValues values) {
        return values.haveAll(Stream.of(
                        Stream.of(OWNER, NOTE),
                        metadata.entry() == null ? Stream.of(ENTRY) : Stream.<String>empty(),
                        read(metadata, values).isPerson() ? Stream.of(PERSON) : Stream.<String>empty())
                .flatMap(blocks -> blocks));
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
