package org.whoowns.slack.client;

import com.slack.api.model.Message;
import java.util.Map;

/// Metadata by which a message is found again in the history of its conversation. People don't see it.
public record MessageTag(String type, String id) {

    private static final String ID = "id";

    Message.Metadata metadata() {
        return Message.Metadata.builder()
                .eventType(type)
                .eventPayload(Map.of(ID, id))
                .build();
    }

    public boolean isOn(Message message) {
        var metadata = message.getMetadata();
        return metadata != null
                && type.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && id.equals(metadata.getEventPayload().get(ID));
    }
}
