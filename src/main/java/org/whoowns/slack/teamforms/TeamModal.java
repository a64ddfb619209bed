package org.whoowns.slack.teamforms;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.slack.render.actions.TeamAction;
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

    /// The form with the fields that the operating model needs. What others hold is remembered, in case the choice
    /// of the model is taken back.
    ///
    /// @param notice shown above the fields
    View view(FormMetadata metadata, TeamDraft draft, List<LayoutBlock> notice) {
        var blocks = new ArrayList<>(notice);
        var longest = Math.max(TeamName.LONGEST_NEW, draft.name().length());
        blocks.add(InputBlocks.required(
                NAME,
                text("team.name"),
                InputBlocks.textInput(draft.name(), longest, false, text("team.name.example"))));
        blocks.add(InputBlocks.optional(
                CHANNELS,
                text("team.channels"),
                text("team.channels.hint"),
                InputBlocks.channelSelect(draft.channels(), MOST_CHANNELS, text("team.channels.choose"))));
        var models = knowledge.operatingModels().stream()
                .map(model -> new Choice(model.id(), model.title()))
                .toList();
        blocks.add(InputBlocks.dispatching(
                MODEL,
                text("team.model"),
                FormRefreshListener.MODEL,
                InputBlocks.select(models, draft.operatingModel(), text("team.model.choose"))));
        var roles = new RoleFields(knowledge, draft);
        blocks.addAll(BlockFactory.context(roles.dropped()));
        blocks.addAll(roles.blocks());
        var frameworks = knowledge.frameworks().stream()
                .map(framework -> new Choice(framework.id(), framework.title()))
                .toList();
        if (!frameworks.isEmpty()) {
            var select = InputBlocks.select(frameworks, draft.framework(), text("team.framework.default"));
            blocks.add(InputBlocks.optional(FRAMEWORK, text("team.framework"), "", select));
        }
        blocks.add(InputBlocks.optional(
                EDITORS,
                text("team.editors"),
                text("team.editors.hint"),
                InputBlocks.usersSelect(draft.editors(), MOST_EDITORS, text("team.editors.choose"))));
        if (metadata.team() != null) {
            var remove = new TeamAction.Remove(metadata.team()).button(text("team.remove"));
            remove.setStyle("danger");
            blocks.addAll(BlockFactory.buttons(List.of(remove)));
        }
        var title = metadata.team() == null ? "team.set.up" : "team.edit.title";
        var remembering = metadata.with(draft);
        var memo = FormMetadata.CODEC.fits(remembering) ? remembering : metadata;
        return ModalBlocks.form(CALLBACK, text(title), text("save"), memo.written(), blocks);
    }

    /// Whether the submitted form has the fields that it would have now, and asked for nobody who would be dropped.
    /// Without the editors, they stay as they are.
    boolean isCurrent(FormMetadata metadata, FormValues values) {
        var fields = new RoleFields(knowledge, read(metadata, values));
        return values.haveAll(Stream.concat(
                        Stream.concat(
                                Stream.of(NAME, CHANNELS, MODEL),
                                knowledge.frameworks().isEmpty() ? Stream.empty() : Stream.of(FRAMEWORK)),
                        fields.ids()))
                && !fields.dropsAny(values);
    }

    /// The submitted values; missing fields are empty, except for people whom the form remembers.
    TeamDraft read(FormMetadata metadata, FormValues values) {
        return new TeamDraft(
                values.text(NAME),
                values.channels(CHANNELS),
                values.choice(MODEL).orElse(""),
                values.choice(FRAMEWORK).orElse(null),
                RoleFields.read(knowledge, metadata, values),
                values.people(EDITORS).orElse(null));
    }

    /// The draft with the people that the operating model needs, as it is saved.
    TeamDraft needed(TeamDraft draft) {
        return new TeamDraft(
                draft.name(),
                draft.channels(),
                draft.operatingModel(),
                draft.framework(),
                new RoleFields(knowledge, draft).kept(),
                draft.editors());
    }

    /// The block at which an error is shown.
    static String block(FieldError error) {
        return switch (error.field()) {
            case CHANNELS -> CHANNELS;
            case OPERATING_MODEL -> MODEL;
            case FRAMEWORK -> FRAMEWORK;
            case HOLDER -> RoleFields.HOLDER + error.role();
            case DEPUTY -> RoleFields.DEPUTY + error.role();
            case EDITORS -> EDITORS;
            case NAME, ENTRY, OWNER, NOTE -> NAME;
        };
    }
}
