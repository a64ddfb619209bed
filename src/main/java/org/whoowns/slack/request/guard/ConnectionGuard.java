package org.whoowns.slack.request.guard;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.whoowns.slack.request.RequestRejection;

/// Puts the guards into the pipeline of each connection, and limits the connections of each listener.
@Singleton
final class ConnectionGuard implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final Provider<InboundPolicy> policy;

    /// @param policy created lazily, because listeners of created beans exist before other beans
    ConnectionGuard(Provider<InboundPolicy> policy) {
        this.policy = policy;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new PerListener(policy.get()));
        return event.getBean();
    }

    /// Counts a listener's connections apart, so that the management port answers while the public one is full.
    private record PerListener(InboundPolicy policy) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return switch (role) {
                case LISTENER -> new PerConnection(policy, channel, new AtomicInteger());
                case CONNECTION, REQUEST_STREAM, PUSH_PROMISE_STREAM -> this;
            };
        }
    }

    private record PerConnection(InboundPolicy policy, Channel channel, AtomicInteger open)
            implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
            return new PerConnection(policy, connection, open);
        }

        @Override
        public void onStreamPipelineBuilt() {
            var _ = channel.closeFuture().addListener(_ -> open.decrementAndGet());
            if (open.incrementAndGet() > policy.limits().connections()) {
                policy.count(RequestRejection.CROWDED);
                var _ = channel.close();
                return;
            }
            var deadline = new InboundDeadline(policy.limits());
            channel.pipeline()
                    .addBefore(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "inbound-deadline", deadline)
                    .addBefore(
                            ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                            "request-aggregator",
                            new RequestAggregator(policy, deadline));
        }
    }
}
