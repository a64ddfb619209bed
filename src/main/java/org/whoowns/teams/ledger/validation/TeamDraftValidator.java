package org.whoowns.teams.ledger.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.Holder;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.ledger.validation.FieldError.Field;
import org.whoowns.teams.ledger.validation.FieldError.Reason;

/// Validator of a team draft, without regard to other teams.
public final class TeamDraftValidator {

    static final int CHANNELS = 50;
    static final int EDITORS = 100;
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{1,30}");
    private static final Pattern CHANNEL = Pattern.compile("[CGD][A-Z0-9]{1,30}");

    private final KnowledgeBase knowledge;
    private final @Nullable TeamName before;
    private final List<FieldError> faults = new ArrayList<>();

    /// @param before the name that the team has, which may be longer than a new one; null for none
    public TeamDraftValidator(KnowledgeBase knowledge, @Nullable TeamName before) {
        this.knowledge = knowledge;
        this.before = before;
    }

    /// Whether it has the form of a Slack user id.
    public static boolean isUser(String id) {
        return USER.matcher(id).matches();
    }

    public List<FieldError> faults(TeamDraft draft) {
        name(draft.name());
        if (draft.channels().size() > CHANNELS) {
            faults.add(FieldError.of(Field.CHANNELS, Reason.TOO_MANY, String.valueOf(CHANNELS)));
        }
        draft.channels().stream()
                .filter(each -> !CHANNEL.matcher(each).matches())
                .forEach(each -> faults.add(FieldError.of(Field.CHANNELS, Reason.UNKNOWN)));
        framework(draft.framework());
        var model = model(knowledge, draft);
        if (model.isEmpty()) {
            faults.add(FieldError.of(Field.OPERATING_MODEL, Reason.UNKNOWN));
        }
        model.ifPresent(found -> holders(found, holders(found, draft)));
        editors(draft.editors());
        return List.copyOf(faults);
    }

    /// The holders of the operating model's roles, in its order.
    public static SequencedMap<String, Holder> holders(OperatingModel model, TeamDraft draft) {
        var holders = new LinkedHashMap<String, Holder>();
        for (var role : model.roles()) {
            var holder = draft.holders().getOrDefault(role.id(), Holder.NOBODY);
            if (!holder.equals(Holder.NOBODY)) {
                holders.put(role.id(), holder);
            }
        }
        return holders;
    }

    public static Optional<OperatingModel> model(KnowledgeBase knowledge, TeamDraft draft) {
        return knowledge.operatingModel(draft.operatingModel());
    }

    private void name(String typed) {
        var name = TeamName.of(typed);
        if (name.filter(each -> each.isShort() || each.equals(before)).isEmpty()) {
            var empty = TeamName.of(typed.codePoints()
                            .limit(TeamName.LONGEST_NEW)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString())
                    .isEmpty();
            faults.add(
                    empty
                            ? FieldError.of(Field.NAME, Reason.MISSING)
                            : FieldError.of(Field.NAME, Reason.TOO_LONG, String.valueOf(TeamName.LONGEST_NEW)));
        }
    }

    private void framework(@Nullable String framework) {
        if (framework != null && knowledge.framework(framework).isEmpty()) {
            faults.add(FieldError.of(Field.FRAMEWORK, Reason.UNKNOWN));
        }
    }

    private void holders(OperatingModel model, SequencedMap<String, Holder> holders) {
        var seen = new HashMap<String, Role>();
        for (var role : model.roles()) {
            var holder = holders.getOrDefault(role.id(), Holder.NOBODY);
            if (holder.people().anyMatch(each -> !isUser(each))) {
                faults.add(new FieldError(Field.HOLDER, role.id(), Reason.UNKNOWN, null));
            }
            var person = holder.person();
            if (person != null && person.equals(holder.deputy())) {
                faults.add(new FieldError(Field.DEPUTY, role.id(), Reason.OWN_DEPUTY, null));
            }
            if (person != null && !model.merged() && seen.putIfAbsent(person, role) != null) {
                faults.add(new FieldError(Field.HOLDER, role.id(), Reason.SAME_PERSON, null));
            }
        }
    }

    private void editors(@Nullable List<String> editors) {
        if (editors != null && editors.size() > EDITORS) {
            faults.add(FieldError.of(Field.EDITORS, Reason.TOO_MANY, String.valueOf(EDITORS)));
        }
        if (editors != null && editors.stream().anyMatch(each -> !isUser(each))) {
            faults.add(FieldError.of(Field.EDITORS, Reason.UNKNOWN));
        }
    }
}
