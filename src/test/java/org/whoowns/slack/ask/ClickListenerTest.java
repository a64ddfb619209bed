package org.whoowns.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.slack.SlackAppFixture;

@Tag("app")
class ClickListenerTest {

    private static final String QUESTION = "who decides the order of the backlog?";

    private final FakeSlack slack = SlackAppFixture.slack();

    @AfterEach
    void heal() {
        slack.clearFailures();
    }

    @Test
    void answersAnExampleInPlace() {
        var help = asks("help");

        slack.as("maya").clicks(help, help.labels().getFirst());

        var answer = slack.awaitEdit(help);
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.labels()).contains("Share");
    }

    @Test
    void answersAClickOnAPublicMessageInPlace() {
        var help = slack.awaitReply(slack.as("maya").in("checkout").mentions("help"));

        slack.as("jonas").clicks(help, help.labels().getFirst());

        var answer = slack.awaitEdit(help);
        assertThat(answer.thread()).isEqualTo(help.thread());
        assertThat(answer.labels()).containsExactly("Details");
    }

    /// Others read a channel's message, too, so its details open beside it.
    @Test
    void opensDetailsOfAPublicMessageForWhoeverClicked() {
        var answer = slack.awaitReply(slack.as("maya").in("checkout").mentions(QUESTION));

        slack.as("jonas").clicks(answer, "Details");

        var details = slack.awaitMessage(
                slack.channel("checkout"),
                message -> message.isEphemeral()
                        && message.ts().compareTo(answer.ts()) > 0
                        && message.words().contains("Source: "));
        assertThat(details.labels()).contains("Less", "Share");
        assertThat(slack.current(answer)).contains(answer);
    }

    @Test
    void opensDetailsInPlaceInADirectMessage() {
        var answer = slack.awaitReply(slack.as("maya").directMessage(QUESTION));

        slack.as("maya").clicks(answer, "Details");

        assertThat(slack.awaitEdit(answer).words()).contains("Source: ");
    }

    @Test
    void opensAnswersFromTheMenuOfAList() {
        var list = asks("list");
        var menu = menu(list);

        assertThat(slack.as("maya").types(list, menu, "").path("option_groups")).hasSizeGreaterThan(5);
        assertThat(slack.as("maya").types(list, menu, "zzyzx").path("options")).isEmpty();
        slack.as("maya").clicks(list, "Ordering the backlog");

        var answer = slack.awaitMessage(
                slack.channel("checkout"),
                message -> message.isEphemeral()
                        && message.ts().compareTo(list.ts()) > 0
                        && message.words().contains("Ordering the backlog")
                        && message.labels().contains("Share"));
        assertThat(answer.labels()).contains("Details");
        assertThat(slack.current(list)).contains(list);
    }

    @Test
    void suggestsOnlyWhatAListNames() {
        var profile = slack.awaitReply(slack.as("maya").in("checkout").mentions("what does a product owner do?"));

        var options = slack.as("jonas").types(profile, menu(profile), "");

        assertThat(options.toString()).contains("Ordering the backlog").doesNotContain("\"Pricing\"");
        slack.as("jonas").clicks(profile, "Ordering the backlog");
        var answer = slack.awaitMessage(
                slack.channel("checkout"),
                message -> message.isEphemeral()
                        && message.ts().compareTo(profile.ts()) > 0
                        && message.words().contains("Ordering the backlog"));
        assertThat(answer.isVisibleTo(slack.user("jonas"))).isTrue();
        assertThat(answer.isVisibleTo(slack.user("maya"))).isFalse();
        assertThat(slack.current(profile)).contains(profile);
    }

    private static Element menu(FakeMessage message) {
        return Element.within(message.layout())
                .filter(Element::isTypeahead)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void goesBackToTheOtherChoicesAfterAPick() {
        var unsure = asks(ambiguous());
        var others = unsure.labels().stream()
                .filter(label -> !Set.of("Details", "Share").contains(label))
                .toList();
        var picked = others.getLast();

        slack.as("maya").clicks(unsure, picked);
        var answer = slack.awaitEdit(unsure);
        assertThat(answer.words()).contains(MessageCatalog.text("not.meant"));
        assertThat(answer.labels()).containsAll(others.subList(0, others.size() - 1));
        slack.as("maya").clicks(answer, others.getFirst());

        var second = slack.awaitEdit(answer);
        assertThat(second.words().lines().findFirst()).get(STRING).contains(others.getFirst());
        assertThat(second.labels()).contains(picked);
    }

    @Test
    void answersAChoiceInPlace() {
        var unsure = asks(ambiguous());
        assertThat(unsure.words()).containsAnyOf(MessageCatalog.text("choices"), MessageCatalog.text("choices.others"));
        var choice = unsure.labels().getLast();

        slack.as("maya").clicks(unsure, choice);

        var answer = slack.awaitEdit(unsure);
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words().lines().findFirst()).get(STRING).contains(choice);
        assertThat(answer.labels()).contains("Share");
    }

    @Test
    void comparesFrameworksInPlaceAndGoesBack() {
        var owner = asks(QUESTION);

        slack.as("maya").clicks(owner, "Details");
        var details = slack.awaitEdit(owner);
        slack.as("maya").clicks(details, MessageCatalog.text("compare.frameworks"));
        var frameworks = slack.awaitEdit(details);
        slack.as("maya").clicks(frameworks, MessageCatalog.text("default.answer"));

        assertThat(frameworks.words()).startsWith(MessageCatalog.text("frameworks.compared", "Ordering the backlog"));
        assertThat(slack.awaitEdit(frameworks).words()).startsWith("Product Owner: Ordering the backlog");
    }

    @Test
    void sharesAnAnswer() {
        var answer = asks(QUESTION);

        slack.as("maya").clicks(answer, "Share");

        var shared = slack.awaitMessage(
                slack.channel("checkout"),
                message -> !message.isEphemeral() && message.ts().compareTo(answer.ts()) > 0);
        assertThat(shared.words())
                .startsWith("Product Owner: Ordering the backlog")
                .contains("Shared by <@" + slack.user("maya").id() + ">");
        assertThat(shared.text())
                .startsWith("Product Owner: Ordering the backlog")
                .contains("Shared by");
        assertThat(shared.labels()).isEmpty();
        assertThat(shared.thread()).isNull();
    }

    @Test
    void confirmsSharingAndOffersItOnce() {
        var answer = asks(QUESTION);

        slack.as("maya").clicks(answer, "Share");

        var left = slack.awaitEdit(answer);
        assertThat(left.isEphemeral()).isTrue();
        assertThat(left.words()).startsWith("Product Owner").contains(MessageCatalog.text("shared.done"));
        assertThat(left.labels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "okrs",
                "{}",
                "[]",
                "null",
                // as written by version 1
                "{\"v\":1,\"entry\":\"okrs\",\"page\":0}",
                "{\"v\":4,\"type\":\"show\",\"reference\":{\"type\":\"entry\",\"entry\":\"okrs\",\"team\":null},\"page\":0}",
                "{\"v\":3,\"type\":\"show\",\"reference\":{\"type\":\"entry\",\"entry\":\"okrs\",\"team\":null},\"page\":-1}",
                "{\"v\":3,\"type\":\"show\",\"reference\":{\"type\":\"entry\",\"entry\":\"okrs\",\"team\":null}}",
                "{\"v\":3,\"type\":\"show\",\"reference\":{\"type\":\"entry\",\"entry\":\"okrs\",\"team\":null,\"more\":1},\"page\":0}",
                "{\"v\":3,\"type\":\"ask\"}",
                "{\"v\":3,\"type\":\"dance\",\"reference\":{\"type\":\"entry\",\"entry\":\"okrs\",\"team\":null},\"page\":0}",
                "{\"v\":3,\"type\":\"show\",\"reference\":{\"type\":\"entry\",\"entry\":\"no-such\",\"team\":null},\"page\":0}",
                "{\"v\":3,\"type\":\"show\",\"reference\":{\"type\":\"role\",\"role\":\"no-such\",\"framework\":null},\"page\":0}",
                "{\"v\":3,\"type\":\"show\",\"reference\":{\"type\":\"framework\",\"entry\":\"okrs\",\"framework\":\"no-such\"},\"page\":0}",
            })
    void reportsUnknownButtons(String value) {
        var answer = asks(QUESTION);

        click(answer, "answer:show:1", value);

        var told = told(answer);
        assertThat(told.text()).isEqualTo(MessageCatalog.text("old.button"));
        assertThat(told.isEphemeral()).isTrue();
        assertThat(slack.current(answer)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dance", "answer", "share:this"})
    void reportsUnknownActions(String action) {
        var answer = asks(QUESTION);

        click(answer, action, "{\"v\":1,\"entry\":\"okrs\",\"page\":0}");

        assertThat(told(answer).text()).isEqualTo(MessageCatalog.text("old.button"));
    }

    /// A word of a title that is ambiguous.
    private static String ambiguous() {
        var answerer = SlackAppFixture.bean(Answerer.class);
        return SlackAppFixture.bean(CurrentSnapshot.class).snapshot().knowledge().entries().stream()
                .flatMap(entry -> Stream.of(entry.title().split(" ", -1)))
                .filter(word ->
                        answerer.trace(new Question.Utterance(word)).ask() instanceof Ask.Choice(var choices, var _)
                                && choices.size() > 1)
                .findFirst()
                .orElseThrow();
    }

    private FakeMessage told(FakeMessage after) {
        return slack.awaitMessage(
                slack.channel("checkout"),
                message -> message.ts().compareTo(after.ts()) > 0
                        && message.text().equals(MessageCatalog.text("old.button")));
    }

    /// Clicks a button that no longer exists.
    private void click(FakeMessage message, String action, String value) {
        var share = message.element("Share").orElseThrow();
        ObjectNode json = share.json().deepCopy();
        json.put("action_id", action).put("value", value);
        var gone = new Element(share.blockId(), json);
        slack.as("maya").picks(message, gone, List.of(), InputState.NONE);
    }

    private FakeMessage asks(String words) {
        return slack.as("maya").in("checkout").command("/whoowns " + words).message();
    }
}
