package org.whoowns.playground;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.interaction.ActorContext;
import org.whoowns.playground.interaction.FakeActor;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.EventDelivery;
import org.whoowns.playground.requests.EventPayloads;
import org.whoowns.playground.requests.OutgoingRequest;
import org.whoowns.playground.requests.RequestSender;
import org.whoowns.playground.requests.RequestSigner;
import org.whoowns.playground.requests.SignedRequest;
import org.whoowns.playground.requests.TriggerIds;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.webapi.FakeWebApi;
import org.whoowns.playground.webapi.InjectedFailure;
import org.whoowns.playground.webapi.ResponseUrls;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Slack, played: a workspace in memory that keeps Slack's rules towards one app.
///
/// The browser's workspace and the tests' fake Slack are this same object. Thread-safe.
public final class FakeSlack implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final FakeWorkspace workspace;
    private final FakeWebApi webApi;
    private final ActorContext context;

    public FakeSlack(PlaygroundConfiguration configuration, FakeOrganisation organisation, InstantSource clock) {
        workspace = new FakeWorkspace(organisation, clock);
        RequestSigner signer = new RequestSigner(configuration.signingSecret());
        RequestSender sender = new RequestSender(configuration.eventsUrl(), configuration.patience());
        TriggerIds triggerIds = new TriggerIds(clock, workspace.ids());
        webApi = new FakeWebApi(workspace, triggerIds, configuration.botToken(), configuration.scopes());
        ResponseUrls urls = new ResponseUrls(workspace, configuration.url().toString(), webApi.faults());
        EventDelivery events = new EventDelivery(sender, signer, clock, configuration.retries(), workspace.board());
        context = new ActorContext(workspace, signer, sender, events, triggerIds, urls);
    }

    public FakeWorkspace workspace() {
        return workspace;
    }

    public FakeWebApi webApi() {
        return webApi;
    }

    public ResponseUrls responseUrls() {
        return context.responseUrls();
    }

    public EventDelivery events() {
        return context.events();
    }

    public FakeUser user(String who) {
        return workspace.person(who);
    }

    public FakeConversation channel(String name) {
        return workspace.conversation(name);
    }

    public FakeConversation directMessages(String who) {
        return workspace.conversations().direct(user(who));
    }

    public FakeActor as(String who) {
        return new FakeActor(context, user(who));
    }

    public List<FakeMessage> messages(FakeConversation where) {
        return workspace.conversations().messages(where);
    }

    /// The message as it stands now; empty once it is deleted.
    public Optional<FakeMessage> now(FakeMessage message) {
        return workspace.conversations().find(message.channel(), message.ts());
    }

    /// Waits for the app to answer a message: in its thread, or after it in direct messages.
    public FakeMessage awaitReply(FakeMessage to) {
        FakeConversation where = workspace.conversation(to.channel());
        return awaitMessage(
                where,
                message -> message.ts().compareTo(to.ts()) > 0
                        && (where.isDirect() || to.root().equals(message.thread())));
    }

    /// Waits for a message of the app's, or a notice of Slack's, that fits.
    public FakeMessage awaitMessage(FakeConversation where, Predicate<FakeMessage> wanted) {
        return await(() -> messages(where).stream()
                .filter(message -> message.isNotice()
                        || message.author().equals(workspace.app().id()))
                .filter(wanted)
                .findFirst());
    }

    /// Waits for the app to change a message from what it is in the caller's hands.
    public FakeMessage awaitEdit(FakeMessage before) {
        return await(() -> now(before).filter(message -> !message.equals(before)));
    }

    public FakeView awaitHome(String who) {
        return await(() -> workspace.views().home(user(who)));
    }

    public FakeView awaitModal(String who) {
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
    public void repeatsEventOf(FakeMessage message) {
        context.events().repeat(message.ts());
    }

    public void fails(String method, InjectedFailure failure) {
        webApi.faults().put(method, failure);
    }

    /// Fails the next call of the method and no other.
    public void failsOnce(String method, InjectedFailure failure) {
        webApi.faults().putOnce(method, failure);
    }

    public void recovers() {
        webApi.faults().heal();
    }

    /// Asks whether the app is at its address, as Slack does before it sends events there.
    public AppResponse verifiesUrl(String challenge) {
        return sends(signed(OutgoingRequest.json(SlackJson.object()
                .put("token", EventPayloads.TOKEN)
                .put("challenge", challenge)
                .put("type", "url_verification"))));
    }

    /// Tries the certificate of the command's address, as Slack does now and then.
    public AppResponse checksSsl() {
        SequencedMap<String, String> form = new LinkedHashMap<>();
        form.put("token", EventPayloads.TOKEN);
        form.put("ssl_check", "1");
        return sends(signed(OutgoingRequest.form(form)));
    }

    /// A rightly signed request, for a test to send as it is or damage first.
    public SignedRequest signed(OutgoingRequest request) {
        return context.signer().sign(request, workspace.clock().instant());
    }

    public RequestSigner signer() {
        return context.signer();
    }

    public AppResponse sends(SignedRequest request) {
        return context.sender().deliver(request);
    }

    @Override
    public void close() {
        context.events().close();
        context.sender().close();
    }
}
