package org.whoowns.answering.parsing;

/// What people say to a bot when they want nothing of it.
public enum SmallTalk {
    GREETING,
    WELLBEING,
    THANKS,
    GOODBYE,
    PRAISE,
    COMPLAINT,
    IDENTITY,
    ACKNOWLEDGEMENT
}
