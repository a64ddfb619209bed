package org.whoowns.teams.transfer;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.OperatingModel;
import org.whoowns.knowledge.Role;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.validation.FieldError;
import org.whoowns.teams.ledger.validation.TeamDraft;
import org.whoowns.teams.ledger.validation.TeamDraftValidator;

/// Plans the import of a table of teams: what it would change, or what is wrong with which line.
///
/// A team in the table gets the channels, model, framework and holders that its rows say, and keeps its agreements and
/// editors. Teams that the table lacks stay as they are.
///
/// @param teams those that there are
/// @param people finds the user id behind an e-mail address; empty if there is none, or if it can't be looked up
public record TeamImporter(KnowledgeBase knowledge, List<Team> teams, Function<String, Optional<String>> people) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public TeamImporter {
        teams = List.copyOf(teams);
    }

    /// Finds the problems of all lines, not only the first one.
    public ImportPlan plan(TeamSheet sheet) {
        var problems = new ArrayList<>(sheet.problems());
        var byTeam = new LinkedHashMap<String, List<SheetRow>>();
        for (var row : sheet.rows()) {
            if (row.team().isEmpty()) {
                problems.add(new LineProblem(row.line(), "The team has no name."));
            } else {
                byTeam.computeIfAbsent(TeamName.key(row.team()), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        var existing = new LinkedHashMap<String, Team>();
        teams.forEach(team -> existing.put(team.name().key(), team));
        var steps = new ArrayList<ImportPlan.Step>();
        var unchanged = 0;
        for (var rows : byTeam.values()) {
            var first = rows.getFirst();
            var before = existing.get(TeamName.key(first.team()));
            var draft = draft(rows, before, problems);
            if (before != null && isSame(before, draft)) {
                unchanged++;
            } else {
                steps.add(new ImportPlan.Step(first.line(), before, draft, change(before, draft)));
            }
        }
        return new ImportPlan(problems.isEmpty() ? steps : List.of(), problems, unchanged);
    }

    private static Change change(@Nullable Team before, TeamDraft draft) {
        var key = "import-" + UUID.randomUUID();
        return before == null
                ? new Change.SetUpTeam(key, draft)
                : new Change.EditTeam(key, before.id(), before.version(), draft);
    }

    private boolean isSame(Team before, TeamDraft draft) {
        var holders = TeamDraftValidator.model(knowledge, draft)
                .map(model -> TeamDraftValidator.holders(model, draft))
                .orElse(draft.holders());
        return before.name().text().equals(draft.name())
                && before.channels().equals(draft.channels())
                && before.operatingModel().equals(draft.operatingModel())
                && Objects.equals(before.framework(), draft.framework())
                && before.holders().equals(holders);
    }

    private TeamDraft draft(List<SheetRow> rows, @Nullable Team before, List<LineProblem> problems) {
        var first = rows.getFirst();
        for (var row : rows) {
            same(first, row, "channel", SheetRow::channels, problems);
            same(first, row, "model", SheetRow::model, problems);
            same(first, row, "framework", SheetRow::framework, problems);
        }
        var model = first.model().isEmpty() ? model(before) : first.model();
        var draft = new TeamDraft(
                first.team(),
                BLANKS.splitAsStream(first.channels())
                        .filter(each -> !each.isEmpty())
                        .toList(),
                model,
                first.framework().isEmpty() ? null : first.framework(),
                holders(rows, problems),
                null);
        new TeamDraftValidator(knowledge, before == null ? null : before.name())
                .faults(draft)
                .forEach(fault -> problems.add(new LineProblem(line(rows, fault), sentence(fault, draft))));
        return draft;
    }

    private static void same(
            SheetRow first, SheetRow row, String column, Function<SheetRow, String> cell, List<LineProblem> problems) {
        if (!cell.apply(first).equals(cell.apply(row))) {
            problems.add(new LineProblem(
                    row.line(), "The " + column + " differs from that of the same team in line " + first.line() + "."));
        }
    }

    private String model(@Nullable Team before) {
        return before == null
                ? knowledge.operatingModels().stream()
                        .findFirst()
                        .map(OperatingModel::id)
                        .orElse("")
                : before.operatingModel();
    }

    private SequencedMap<String, Holder> holders(List<SheetRow> rows, List<LineProblem> problems) {
        var holders = new LinkedHashMap<String, Holder>();
        for (var row : rows) {
            if (row.role().isEmpty()) {
                if (!row.holder().isEmpty() || !row.deputy().isEmpty()) {
                    problems.add(new LineProblem(row.line(), "It names people, but no role."));
                }
                continue;
            }
            var role = role(row.role());
            if (role.isEmpty()) {
                problems.add(new LineProblem(
                        row.line(),
                        "There is no role “" + row.role() + "”. There are: "
                                + knowledge.mainRoles().stream().map(Role::id).collect(joining(", ")) + "."));
                continue;
            }
            var holder = new Holder(person(row, row.holder(), problems), person(row, row.deputy(), problems));
            if (holders.putIfAbsent(role.get().id(), holder) != null) {
                problems.add(new LineProblem(row.line(), "The role “" + row.role() + "” is there twice."));
            }
        }
        return holders;
    }

    private Optional<Role> role(String name) {
        return knowledge.mainRoles().stream()
                .filter(role ->
                        Stream.of(role.id(), role.title(), role.shortName()).anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    private @Nullable String person(SheetRow row, String cell, List<LineProblem> problems) {
        if (cell.isEmpty() || TeamDraftValidator.isUser(cell)) {
            return cell.isEmpty() ? null : cell;
        }
        var found = cell.indexOf('@') > 0 ? people.apply(cell) : Optional.<String>empty();
        if (found.isEmpty()) {
            problems.add(new LineProblem(
                    row.line(),
                    cell.indexOf('@') > 0
                            ? "Slack does not tell who “" + cell
                                    + "” is. Use the user id, such as U024BE7LH, or add the"
                                    + " scope users:read.email."
                            : "“" + cell + "” is neither a Slack user id, such as U024BE7LH, nor an e-mail address."));
        }
        return found.orElse(null);
    }

    /// The line of the role that is wrong, or that where the team begins.
    private long line(List<SheetRow> rows, FieldError fault) {
        return rows.stream()
                .filter(row -> role(row.role())
                        .filter(role -> role.id().equals(fault.role()))
                        .isPresent())
                .findFirst()
                .orElse(rows.getFirst())
                .line();
    }

    private String sentence(FieldError fault, TeamDraft draft) {
        return switch (fault.field()) {
            case NAME -> "The team's name is missing, or longer than " + TeamName.LONGEST_NEW + " characters.";
            case CHANNELS -> "The channels have to be up to 50 ids such as C024BE91L, separated by blanks.";
            case OPERATING_MODEL ->
                "There is no operating model “" + draft.operatingModel() + "”. There are: "
                        + ids(knowledge.operatingModels().stream().map(OperatingModel::id)) + ".";
            case FRAMEWORK ->
                "There is no framework “" + draft.framework() + "”. There are: "
                        + ids(knowledge.frameworks().stream().map(each -> each.id())) + ".";
            case HOLDER, DEPUTY ->
                switch (fault.reason()) {
                    case SAME_PERSON -> "The operating model does not let one person hold two roles.";
                    case OWN_DEPUTY -> "Nobody can be their own deputy.";
                    default -> "The holder has to be a Slack user id, such as U024BE7LH.";
                };
            case EDITORS, ENTRY, OWNER, NOTE -> "It can't be imported.";
        };
    }

    private static String ids(Stream<String> ids) {
        return ids.collect(joining(", "));
    }

    /// What a step changes, in lines for the terminal.
    public List<String> describe(ImportPlan.Step step) {
        var before = step.before();
        var lines = new ArrayList<String>();
        lines.add((before == null ? "+ " : "~ ") + step.after().name());
        Map<String, Holder> had = before == null ? Map.of() : before.holders();
        for (var role : knowledge.mainRoles()) {
            var was = had.getOrDefault(role.id(), Holder.NOBODY);
            var now = step.after().holders().getOrDefault(role.id(), Holder.NOBODY);
            if (!was.equals(now)) {
                lines.add("    " + role.title() + ": " + who(was) + " → " + who(now));
            }
        }
        if (before != null) {
            differs("name", before.name().text(), step.after().name(), lines);
            differs("model", before.operatingModel(), step.after().operatingModel(), lines);
            differs("framework", before.framework(), step.after().framework(), lines);
            differs("channels", before.channels(), step.after().channels(), lines);
        }
        return lines;
    }

    private static void differs(String what, @Nullable Object was, @Nullable Object now, List<String> lines) {
        if (!Objects.equals(was, now)) {
            lines.add("    " + what + ": " + (was == null ? "none" : was) + " → " + (now == null ? "none" : now));
        }
    }

    private static String who(Holder holder) {
        var deputy = holder.deputy() == null ? "" : " (deputy " + holder.deputy() + ")";
        return (holder.person() == null ? "nobody" : holder.person()) + deputy;
    }
}
