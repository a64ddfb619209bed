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

/// In-memory fake of a Slack workspace with one installed app, enforcing Slack's rules.
///
/// Serves both the browser's local workspace and the tests. Thread-safe.
public final class FakeSlack implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final FakeWorkspace workspace;
    private final FakeWebApi webApi;
    private final ActorContext context;
    private final RequestSigner signer;

    public FakeSlack(PlaygroundConfiguration configuration, FakeOrganisation organisation, InstantSource clock) {
        workspace = new FakeWorkspace(organisation, clock);
        signer = new RequestSigner(configuration.signingSecret());
        RequestSender sender = new RequestSender(configuration.eventsUrl(), configuration.timeout(), signer, clock);
        TriggerIds triggerIds = new TriggerIds(configuration.timeout(), clock, workspace.ids());
        webApi = new FakeWebApi(workspace, triggerIds, configuration.botToken(), configuration.scopes());
        ResponseUrls urls = new ResponseUrls(workspace, configuration.url().toString(), webApi.failures());
        EventDelivery events = new EventDelivery(sender, configuration.retries(), workspace.feed());
        context = new ActorContext(workspace, sender, events, triggerIds, urls, "");
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
        return workspace.user(who);
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

    /// The user in one of their browser windows.
    public FakeActor as(String who, String window) {
        return new FakeActor(context.inWindow(window), user(who));
    }

    public List<FakeMessage> messages(FakeConversation where) {
        return workspace.conversations().messages(where);
    }

    /// The message's current version; empty once it is deleted.
    public Optional<FakeMessage> current(FakeMessage message) {
        return workspace.conversations().find(message.channel(), message.ts());
    }

    /// Waits for a reply to a message: in its thread, or after it in direct messages.
    public FakeMessage awaitReply(FakeMessage to) {
        FakeConversation where = workspace.conversation(to.channel());
        return awaitMessage(
                where,
                message -> message.ts().compareTo(to.ts()) > 0
                        && (where.isDirect() || to.root().equals(message.thread())));
    }

    /// Waits for a matching message from the app, or notice from Slack.
    public FakeMessage awaitMessage(FakeConversation where, Predicate<FakeMessage> wanted) {
        return await(() -> messages(where).stream()
                .filter(message -> message.isNotice()
                        || message.author().equals(workspace.app().id()))
                .filter(wanted)
                .findFirst());
    }

    /// Waits for the message to differ from the given version.
    public FakeMessage awaitEdit(FakeMessage before) {
        return await(() -> current(before).filter(message -> !message.equals(before)));
    }

    public FakeView awaitHome(String who) {
        return await(() -> workspace.views().home(user(who)));
    }

    public FakeView awaitModal(String who) {
        return await(() -> workspace.views().topmost(user(who)));
    }

    /// Waits up to ten seconds for a value, checking again after every change in the workspace.
    public <T> T await(Supplier<Optional<T>> wanted) {
        return workspace
                .feed()
                .await(wanted, WAIT)
                .orElseThrow(() -> new IllegalStateException("nothing found within " + WAIT));
    }

    /// Delivers the message's event again, as Slack does after losing the app's acknowledgement.
    public void redeliverEvent(FakeMessage message) {
        context.events().redeliver(message.ts());
    }

    public void fail(String method, InjectedFailure failure) {
        webApi.failures().put(method, failure);
    }

    /// Fails only the next call of the method.
    public void failNext(String method, InjectedFailure failure) {
        webApi.failures().putNext(method, failure);
    }

    public void clearFailures() {
        webApi.failures().clear();
    }

    /// Sends Slack's `url_verification` challenge.
    public AppResponse verifyUrl(String challenge) {
        return context.sender()
                .send(OutgoingRequest.json(SlackJson.object()
                        .put("token", EventPayloads.TOKEN)
                        .put("challenge", challenge)
                        .put("type", "url_verification")));
    }

    /// Sends the periodic `ssl_check` request of slash commands.
    public AppResponse checkSsl() {
        SequencedMap<String, String> form = new LinkedHashMap<>();
        form.put("token", EventPayloads.TOKEN);
        form.put("ssl_check", "1");
        return context.sender().send(OutgoingRequest.form(form));
    }

    /// The request with a valid signature.
    public SignedRequest signed(OutgoingRequest request) {
        return signer.sign(request, workspace.clock().instant());
    }

    public RequestSigner signer() {
        return signer;
    }

    public AppResponse send(SignedRequest request) {
        return context.sender().send(request);
    }

    @Override
    public void close() {
        context.events().close();
        context.sender().close();
    }
}
