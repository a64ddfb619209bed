package org.whoowns.slack.client.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.whoowns.slack.SlackConfiguration;

/// OkHttp interceptor that makes no call without TLS, except on this machine: each would carry a token or a message.
public final class HttpsInterceptor implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        var url = chain.request().url();
        if (!url.isHttps() && !SlackConfiguration.isLoopback(url.toString())) {
            throw new IOException("the address is not an https:// one");
        }
        return chain.proceed(chain.request());
    }
}
