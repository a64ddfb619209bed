package org.whoowns.playground;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.whoowns.playground.acting.Actor;
import org.whoowns.playground.acting.Office;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.delivery.EventFeed;
import org.whoowns.playground.delivery.Letter;
import org.whoowns.playground.delivery.Payloads;
import org.whoowns.playground.delivery.Postman;
import org.whoowns.playground.delivery.Receipt;
import org.whoowns.playground.delivery.SignedRequest;
import org.whoowns.playground.delivery.Signer;
import org.whoowns.playground.delivery.Triggers;
import org.whoowns.playground.people.Organisation;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.webapi.Fault;
import org.whoowns.playground.webapi.ResponseUrls;
import org.whoowns.playground.webapi.WebApi;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Message;
import org.whoowns.playground.workspace.View;
import org.whoowns.playground.workspace.Workspace;

/// Slack, played: a workspace in memory that keeps Slack's rules towards one app.
///
/// The browser's workspace and the tests' fake Slack are this same object. Thread-safe.
public final class PlayedSlack implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Workspace workspace;
    private final WebApi webApi;
    private final Office office;

    public PlayedSlack(PlaygroundConfiguration configuration, Organisation organisation, InstantSource clock) {
        workspace = new Workspace(organisation, clock);
        Signer signer = new Signer(configuration.signingSecret());
        Postman postman = new Postman(configuration.eventsUrl(), configuration.patience());
        Triggers triggers = new Triggers(clock, workspace.ids());
        webApi = new WebApi(workspace, triggers, configuration.botToken(), configuration.scopes());
        ResponseUrls urls = new ResponseUrls(workspace, configuration.url().toString(), webApi.faults());
        EventFeed events = new EventFeed(postman, signer, clock, configuration.retries(), workspace.board());
        office = new Office(workspace, signer, postman, events, triggers, urls);
    }

    public Workspace workspace() {
        return workspace;
    }

    public WebApi webApi() {
        return webApi;
    }

    public ResponseUrls responseUrls() {
        return office.responseUrls();
    }

    public EventFeed events() {
        return office.events();
    }

    public Person user(String who) {
        return workspace.person(who);
    }

    public Conversation channel(String name) {
        return workspace.conversation(name);
    }

    public Conversation directMessages(String who) {
        return workspace.conversations().direct(user(who));
    }

    public Actor as(String who) {
        return new Actor(office, user(who));
    }

    public List<Message> messages(Conversation where) {
        return workspace.conversations().messages(where);
    }

    /// The message as it stands now; empty once it is deleted.
    public Optional<Message> now(Message message) {
        return workspace.conversations().find(message.channel(), message.ts());
    }

    /// Waits for the app to answer a message: in its thread, or after it in direct messages.
    public Message awaitReply(Message to) {
        Conversation where = workspace.conversation(to.channel());
        return awaitMessage(
                where,
                message -> message.ts().compareTo(to.ts()) > 0
                        && (where.isDirect() || to.root().equals(message.thread())));
    }

    /// Waits for a message of the app's, or a notice of Slack's, that fits.
    public Message awaitMessage(Conversation where, Predicate<Message> wanted) {
        return await(() -> messages(where).stream()
                .filter(message -> message.isNotice()
                        || message.author().equals(workspace.app().id()))
                .filter(wanted)
                .findFirst());
    }

    /// Waits for the app to change a message from what it is in the caller's hands.
    public Message awaitEdit(Message before) {
        return await(() -> now(before).filter(message -> !message.equals(before)));
    }

    public View awaitHome(String who) {
        return await(() -> workspace.views().home(user(who)));
    }

    public View awaitModal(String who) {
        return await(() -> workspace.views().topmost(user(who)));
    }

    /// Waits until something is there, checking again with every change in the workspace.
    public <T> T await(Supplier<Optional<T>> wanted) {
        return workspace
                .board()
                .await(wanted, WAIT)
                .orElseThrow(() -> new IllegalStateException("waited " + WAIT + " in vain"));
    }

    /// Delivers the event of that message once more, as Slack does when an acknowledgement got lost.
    public void repeatsEventOf(Message message) {
        office.events().repeat(message.ts());
    }

    public void fails(String method, Fault fault) {
        webApi.faults().put(method, fault);
    }

    /// Fails the next call of the method and no other.
    public void failsOnce(String method, Fault fault) {
        webApi.faults().putOnce(method, fault);
    }

    public void heals() {
        webApi.faults().heal();
    }

    /// Asks whether the app is at its address, as Slack does before it sends events there.
    public Receipt verifiesUrl(String challenge) {
        return sends(signed(Letter.json(Json.object()
                .put("token", Payloads.TOKEN)
                .put("challenge", challenge)
                .put("type", "url_verification"))));
    }

    /// Tries the certificate of the command's address, as Slack does now and then.
    public Receipt checksSsl() {
        SequencedMap<String, String> form = new LinkedHashMap<>();
        form.put("token", Payloads.TOKEN);
        form.put("ssl_check", "1");
        return sends(signed(Letter.form(form)));
    }

    /// A rightly signed request, for a test to send as it is or damage first.
    public SignedRequest signed(Letter letter) {
        return office.signer().sign(letter, workspace.clock().instant());
    }

    public Signer signer() {
        return office.signer();
    }

    public Receipt sends(SignedRequest request) {
        return office.postman().deliver(request);
    }

    @Override
    public void close() {
        office.events().close();
        office.postman().close();
    }
}
