package org.whoowns.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/// Handles the messages of the protocol (JSON-RPC 2.0), whichever way they come. Thread-safe.
///
/// It is strict where the SDK is not: a message is one object with a known version, a method and an id that is a text
/// or a whole number; batches were dropped from the protocol.
final class MessageHandler implements McpStatelessServerTransport {

    private static final Logger log = LoggerFactory.getLogger(MessageHandler.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final McpJsonMapper MAPPER = McpJsonDefaults.getMapper();
    private static final String VERSION = "2.0";

    private volatile @Nullable McpStatelessServerHandler server;

    /// Message from a client.
    ///
    /// @param id null for a notification or a response
    /// @param params null if there are none
    record Message(
            @Nullable Object id, String method, @Nullable Map<String, Object> params) {

        private static final List<String> EXECUTED = List.of("tools/call", "resources/read", "prompts/get");

        /// Whether it returns what the server knows, and is more than a part of the handshake.
        boolean executes() {
            return EXECUTED.contains(method);
        }
    }

    /// Thrown for bytes that are no message.
    static final class InvalidMessageException extends Exception {

        private static final long serialVersionUID = 1;

        private final int code;

        InvalidMessageException(int code, String sentence) {
            super(sentence, null, false, false);
            this.code = code;
        }

        JSONRPCResponse response() {
            return error(null, code, String.valueOf(getMessage()));
        }
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
        server = handler;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(
                ProtocolVersions.MCP_2025_11_25, ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_03_26);
    }

    static Message parse(byte[] bytes) throws InvalidMessageException {
        var message = tree(bytes);
        if (!message.isObject() || !VERSION.equals(message.path("jsonrpc").textValue())) {
            throw invalid("A message has to be one JSON-RPC 2.0 object.");
        }
        if (message.has("result") || message.has("error")) {
            throw invalid("This server sends no requests, so it expects no responses.");
        }
        var method = message.path("method").textValue();
        var params = message.path("params");
        if (method == null || !(params.isObject() || params.isMissingNode())) {
            throw invalid("A request needs a method, and an object as its params.");
        }
        return new Message(id(message), method, params.isObject() ? map(params) : null);
    }

    private static JsonNode tree(byte[] bytes) throws InvalidMessageException {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return JSON.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text.toString());
        } catch (CharacterCodingException | JsonProcessingException malformed) {
            throw new InvalidMessageException(ErrorCodes.PARSE_ERROR, "The message is no JSON in UTF-8.");
        }
    }

    private static @Nullable Object id(JsonNode message) throws InvalidMessageException {
        var id = message.path("id");
        if (id.isMissingNode()) {
            return null;
        }
        if (id.isTextual()) {
            return id.textValue();
        }
        if (id.isIntegralNumber() && id.canConvertToLong()) {
            return id.longValue();
        }
        throw invalid("An id has to be a text or a whole number.");
    }

    private static Map<String, Object> map(JsonNode params) {
        return JSON.convertValue(params, new TypeReference<>() {});
    }

    private static InvalidMessageException invalid(String sentence) {
        return new InvalidMessageException(ErrorCodes.INVALID_REQUEST, sentence);
    }

    /// Answers a request; empty for a notification.
    ///
    /// @param context with the caller
    Optional<JSONRPCResponse> handle(Message message, McpTransportContext context) {
        var handler = Objects.requireNonNull(server, "the server is connected first");
        if (message.id() == null) {
            handler.handleNotification(context, new JSONRPCNotification(message.method(), message.params()))
                    .onErrorComplete()
                    .block();
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    handler.handleRequest(context, new JSONRPCRequest(message.method(), message.id(), message.params()))
                            .block());
        } catch (McpError refused) {
            return Optional.of(JSONRPCResponse.error(message.id(), refused.getJsonRpcError()));
        } catch (RuntimeException failure) {
            log.error("A message of an agent could not be handled.", failure);
            return Optional.of(
                    error(message.id(), ErrorCodes.INTERNAL_ERROR, "Something went wrong. Please try again."));
        }
    }

    static JSONRPCResponse error(@Nullable Object id, int code, String sentence) {
        return JSONRPCResponse.error(id == null ? "" : id, new JSONRPCError(code, sentence));
    }

    static byte[] bytes(JSONRPCResponse response) {
        try {
            return MAPPER.writeValueAsBytes(response);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
