package org.whoowns.slack.client.http;

import java.util.List;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// OkHttp client that is built on its first call, because loading the JDK's trust store slows start-up. Thread-safe.
public final class LazyOkHttpClient extends OkHttpClient {

    private final Supplier<Builder> builder;
    private @Nullable OkHttpClient client;

    public LazyOkHttpClient(Supplier<Builder> builder) {
        // without TLS, since this client itself never calls
        super(new Builder().connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)));
        this.builder = builder;
    }

    @Override
    public Call newCall(Request request) {
        return client().newCall(request);
    }

    private synchronized OkHttpClient client() {
        var built = client;
        if (built == null) {
            // shared, so that closing this client closes the other, too
            built = builder.get()
                    .dispatcher(dispatcher())
                    .connectionPool(connectionPool())
                    .build();
            client = built;
        }
        return built;
    }
}
