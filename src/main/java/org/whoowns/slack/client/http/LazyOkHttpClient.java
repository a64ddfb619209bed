package org.whoowns.slack.client.http;

import java.util.List;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// A client that is made for its first call: that reads all certificates the JDK trusts, which a start is not to wait
/// for. What it is asked for before is of no other use than to be closed.
///
/// Safe to share between threads.
public final class LazyOkHttpClient extends OkHttpClient {

    private final Supplier<Builder> builder;
    private @Nullable OkHttpClient client;

    /// @param builder of the client that calls
    public LazyOkHttpClient(Supplier<Builder> builder) {
        // without encryption, since it never calls
        super(new Builder().connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)));
        this.builder = builder;
    }

    @Override
    public Call newCall(Request request) {
        return client().newCall(request);
    }

    private synchronized OkHttpClient client() {
        var made = client;
        if (made == null) {
            // Shared, so that whoever closes this one closes the other too.
            made = builder.get()
                    .dispatcher(dispatcher())
                    .connectionPool(connectionPool())
                    .build();
            client = made;
        }
        return made;
    }
}
