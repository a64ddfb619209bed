package org.whoowns.mcp;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.mcp.tools.AgentServer;
import org.whoowns.mcp.tools.ToolCatalog;
import org.whoowns.startup.AppVersion;

/// Holder of the server for the current knowledge, which is built anew after the knowledge has been read anew.
/// Thread-safe.
@Singleton
class CurrentServer {

    private record Connected(KnowledgeBase knowledge, MessageHandler handler) {}

    private final ToolCatalog tools;
    private final CurrentSnapshot current;
    private final AtomicReference<@Nullable Connected> connected = new AtomicReference<>();

    CurrentServer(ToolCatalog tools, CurrentSnapshot current) {
        this.tools = tools;
        this.current = current;
    }

    MessageHandler handler() {
        var knowledge = current.snapshot().knowledge();
        var now = connected.get();
        if (now == null || now.knowledge() != knowledge) {
            now = new Connected(knowledge, connect(tools, knowledge));
            connected.set(now);
        }
        return now.handler();
    }

    static MessageHandler connect(ToolCatalog tools, KnowledgeBase knowledge) {
        var handler = new MessageHandler();
        AgentServer.connect(handler, tools, knowledge, AppVersion.text());
        return handler;
    }
}
