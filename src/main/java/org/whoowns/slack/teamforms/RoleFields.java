package org.whoowns.slack.teamforms;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.knowledge.Role;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.modals.FormMetadata;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// The fields of a team's form that name people: those that its operating model needs. Merged roles share one field.
record RoleFields(KnowledgeBase knowledge, TeamDraft draft) {

    static final String HOLDER = "holder:";
    static final String DEPUTY = "deputy:";

    /// The holders to save, by role id. Of merged roles, the others keep only the person who fills them all.
    SequencedMap<String, Holder> kept() {
        var fields = filled();
        var kept = new LinkedHashMap<>(fields);
        if (isMerged()) {
            var all = fields.isEmpty() ? Holder.NOBODY : fields.firstEntry().getValue();
            roles().stream()
                    .filter(role -> !kept.containsKey(role.id())
                            && all.person() != null
                            && all.person().equals(holder(role).person()))
                    .forEach(role -> kept.put(role.id(), new Holder(all.person(), null)));
        }
        return kept;
    }

    List<LayoutBlock> blocks() {
        var blocks = new ArrayList<LayoutBlock>();
        filled().forEach((id, holder) -> {
            var title = isMerged()
                    ? AnswerMessages.listed(roles().stream().map(Role::title).toList())
                    : knowledge.role(id).map(Role::title).orElse(id);
            blocks.add(person(HOLDER + id, title, holder.person(), "team.nobody"));
            blocks.add(person(DEPUTY + id, text("team.deputy", title), holder.deputy(), "team.no.deputy"));
        });
        return blocks;
    }

    private static LayoutBlock person(String block, String label, @Nullable String initial, String placeholder) {
        return InputBlocks.optional(block, label, "", InputBlocks.userSelect(initial, text(placeholder)));
    }

    /// The ids of the fields.
    Stream<String> ids() {
        return filled().keySet().stream().flatMap(id -> Stream.of(HOLDER + id, DEPUTY + id));
    }

    /// Says whom the operating model drops, as markup; empty for nobody.
    String dropped() {
        var lines = drops().entrySet().stream()
                .map(each -> Mrkdwn.bold(each.getKey()) + ": " + Mention.person(each.getValue()))
                .collect(joining(", "));
        return lines.isEmpty() ? "" : escape(text("team.model.drops")) + " " + lines;
    }

    /// Whether somebody is dropped whom the submitted form itself has asked for.
    boolean dropsAny(FormValues values) {
        var asked = knowledge.mainRoles().stream()
                .flatMap(role -> Stream.of(HOLDER + role.id(), DEPUTY + role.id()))
                .flatMap(block -> values.person(block).stream())
                .toList();
        return drops().values().stream().anyMatch(asked::contains);
    }

    /// The people without a field, by what they are.
    private SequencedMap<String, String> drops() {
        var named = filled().values().stream().flatMap(Holder::people).toList();
        var drops = new LinkedHashMap<String, String>();
        for (var role : knowledge.mainRoles()) {
            drop(drops, role.title(), holder(role).person(), named);
            drop(drops, text("team.deputy", role.title()), holder(role).deputy(), named);
        }
        return drops;
    }

    private static void drop(Map<String, String> drops, String what, @Nullable String person, List<String> named) {
        if (person != null && !named.contains(person)) {
            drops.put(what, person);
        }
    }

    /// The people in the fields, by the role whose field it is.
    private SequencedMap<String, Holder> filled() {
        var filled = new LinkedHashMap<String, Holder>();
        if (isMerged() && !roles().isEmpty()) {
            var first = roles().getFirst().id();
            filled.put(first, new Holder(first(Holder::person), first(Holder::deputy)));
        } else {
            roles().forEach(role -> filled.put(role.id(), holder(role)));
        }
        return filled;
    }

    private @Nullable String first(Function<Holder, @Nullable String> of) {
        return roles().stream()
                .map(this::holder)
                .map(of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Holder holder(Role role) {
        return draft.holders().getOrDefault(role.id(), Holder.NOBODY);
    }

    private List<Role> roles() {
        return knowledge
                .operatingModel(draft.operatingModel())
                .map(OperatingModel::roles)
                .orElse(knowledge.mainRoles());
    }

    private boolean isMerged() {
        return knowledge
                .operatingModel(draft.operatingModel())
                .map(OperatingModel::merged)
                .orElse(false);
    }

    /// The submitted holders; those of absent fields as the form remembers them.
    static SequencedMap<String, Holder> read(KnowledgeBase knowledge, FormMetadata metadata, FormValues values) {
        var remembered = metadata.filled() == null
                ? Map.<String, Holder>of()
                : metadata.filled().holders();
        var holders = new LinkedHashMap<String, Holder>();
        for (var role : knowledge.mainRoles()) {
            holders.put(
                    role.id(),
                    values.haveAll(Stream.of(HOLDER + role.id()))
                            ? new Holder(
                                    values.person(HOLDER + role.id()).orElse(null),
                                    values.person(DEPUTY + role.id()).orElse(null))
                            : remembered.getOrDefault(role.id(), Holder.NOBODY));
        }
        return holders;
    }
}
