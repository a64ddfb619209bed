package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.ledger.validation.FieldError;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// The form that sets up or edits a team, with the roles, operating models and frameworks of the knowledge.
record TeamModal(KnowledgeBase knowledge) {

    static final String CALLBACK = "team:form";
    static final String NAME = "name";

    private static final String CHANNELS = "channels";
    private static final String MODEL = "operating-model";
    private static final String FRAMEWORK = "framework";
    private static final String HOLDER = "holder:";
    private static final String DEPUTY = "deputy:";
    private static final String EDITORS = "editors";
    private static final int MOST_CHANNELS = 50;
    private static final int MOST_EDITORS = 100;

    /// An empty form, but for its first editor.
    TeamDraft blank(List<String> channels, String editor) {
        return new TeamDraft(
                "",
                channels,
                knowledge.operatingModels().getFirst().id(),
                null,
                new LinkedHashMap<>(),
                List.of(editor));
    }

    static TeamDraft draft(Team team) {
        return new TeamDraft(
                team.name().text(),
                team.channels(),
                team.operatingModel(),
                team.framework(),
                team.holders(),
                List.copyOf(team.editors()));
    }

    /// @param notice shown above the fields
    View view(FormMetadata metadata, TeamDraft draft, List<LayoutBlock> notice) {
        var blocks = new ArrayList<>(notice);
        blocks.add(InputBlocks.required(
                NAME,
                text("team.name"),
                InputBlocks.textInput(draft.name(), TeamName.LONGEST, false, text("team.name.example"))));
        blocks.add(InputBlocks.optional(
                CHANNELS,
                text("team.channels"),
                text("team.channels.hint"),
                InputBlocks.channelSelect(draft.channels(), MOST_CHANNELS, text("team.channels.choose"))));
        var models = knowledge.operatingModels().stream()
                .map(model -> new Choice(model.id(), model.title()))
                .toList();
        blocks.add(InputBlocks.required(
                MODEL,
                text("team.model"),
                InputBlocks.select(models, draft.operatingModel(), text("team.model.choose"))));
        var frameworks = knowledge.frameworks().stream()
                .map(framework -> new Choice(framework.id(), framework.title()))
                .toList();
        if (!frameworks.isEmpty()) {
            var select = InputBlocks.select(frameworks, draft.framework(), text("team.framework.default"));
            blocks.add(InputBlocks.optional(FRAMEWORK, text("team.framework"), "", select));
        }
        for (var role : knowledge.mainRoles()) {
            var holder = draft.holders().getOrDefault(role.id(), Holder.NOBODY);
            var deputy = text("team.deputy", role.title());
            blocks.add(person(HOLDER + role.id(), role.title(), holder.person(), "team.nobody"));
            blocks.add(person(DEPUTY + role.id(), deputy, holder.deputy(), "team.no.deputy"));
        }
        blocks.add(InputBlocks.optional(
                EDITORS,
                text("team.editors"),
                text("team.editors.hint"),
                InputBlocks.usersSelect(draft.editors(), MOST_EDITORS, text("team.editors.choose"))));
        var title = metadata.team() == null ? "team.set.up" : "team.edit.title";
        return ModalBlocks.form(CALLBACK, text(title), text("save"), metadata.written(), blocks);
    }

    private static LayoutBlock person(String block, String label, @Nullable String initial, String placeholder) {
        return InputBlocks.optional(block, label, "", InputBlocks.userSelect(initial, text(placeholder)));
    }

    /// Whether the submitted form has the fields that it would have now. Without the editors, they stay as they are.
    boolean isCurrent(FormValues values) {
        return values.haveAll(blocks());
    }

    private Stream<String> blocks() {
        return Stream.concat(
                Stream.concat(
                        Stream.of(NAME, CHANNELS, MODEL),
                        knowledge.frameworks().isEmpty() ? Stream.empty() : Stream.of(FRAMEWORK)),
                knowledge.mainRoles().stream().flatMap(role -> Stream.of(HOLDER + role.id(), DEPUTY + role.id())));
    }

    /// The submitted values; missing fields are empty.
    TeamDraft read(FormValues values) {
        var holders = new LinkedHashMap<String, Holder>();
        for (var role : knowledge.mainRoles()) {
            holders.put(
                    role.id(),
                    new Holder(
                            values.person(HOLDER + role.id()).orElse(null),
                            values.person(DEPUTY + role.id()).orElse(null)));
        }
        return new TeamDraft(
                values.text(NAME),
                values.channels(CHANNELS),
                values.choice(MODEL).orElse(""),
                values.choice(FRAMEWORK).orElse(null),
                holders,
                values.people(EDITORS).orElse(null));
    }

    /// The block at which an error is shown.
    static String block(FieldError error) {
        return switch (error.field()) {
            case CHANNELS -> CHANNELS;
            case OPERATING_MODEL -> MODEL;
            case FRAMEWORK -> FRAMEWORK;
            case HOLDER -> HOLDER + error.role();
            case DEPUTY -> DEPUTY + error.role();
            case EDITORS -> EDITORS;
            case NAME, ENTRY, OWNER, NOTE -> NAME;
        };
    }
}
