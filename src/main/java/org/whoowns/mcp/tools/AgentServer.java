package org.whoowns.mcp.tools;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import org.whoowns.knowledge.KnowledgeBase;

/// The server of the Model Context Protocol, on any transport. It keeps nothing between requests.
public final class AgentServer {

    private static final String INSTRUCTIONS =
            "WhoOwns knows who owns what between Product Managers and Product Owners, in general and in the teams of this"
                    + " workspace. Its answers are written and reviewed by people. Ask it before you answer such a"
                    + " question yourself, quote the owner and the reason, and do not guess what it does not know.";

    private AgentServer() {}

    /// Connects a server to the transport.
    ///
    /// @param version of this app
    public static void connect(
            McpStatelessServerTransport transport, ToolCatalog tools, KnowledgeBase knowledge, String version) {
        McpServer.sync(transport)
                .serverInfo("whoowns", version)
                .instructions(INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .prompts(false)
                        .build())
                .tools(tools.tools())
                .resources(ResourceCatalog.resources(knowledge))
                .prompts(SettlePrompt.specification())
                // calls run on the thread of their request
                .immediateExecution(true)
                .build();
    }
}
