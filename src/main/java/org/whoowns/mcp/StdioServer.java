package org.whoowns.mcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.api.ApiCaller;
import org.whoowns.mcp.MessageHandler.InvalidMessageException;
import org.whoowns.mcp.tools.CallContext;
import org.whoowns.mcp.tools.ToolCatalog;

/// Server over standard input and output, for an agent that starts it as its child: one message a line.
public final class StdioServer {

    private final MessageHandler handler;
    private final ApiCaller caller;

    /// @param caller for whom the agent asks
    public StdioServer(ToolCatalog tools, CurrentSnapshot current, ApiCaller caller) {
        this.handler = CurrentServer.connect(tools, current.snapshot().knowledge());
        this.caller = caller;
    }

    /// Answers message by message until the input ends.
    public void run(InputStream in, PrintWriter out) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                answer(line, out);
            }
        }
    }

    private void answer(String line, PrintWriter out) {
        try {
            var message = MessageHandler.parse(line.getBytes(StandardCharsets.UTF_8));
            var answer = handler.handle(message, CallContext.of(caller));
            if (answer.isPresent()) {
                write(MessageHandler.bytes(answer.get()), out);
            }
        } catch (InvalidMessageException malformed) {
            write(MessageHandler.bytes(malformed.response()), out);
        }
    }

    private static void write(byte[] message, PrintWriter out) {
        out.print(new String(message, StandardCharsets.UTF_8) + "\n");
        out.flush();
    }
}
