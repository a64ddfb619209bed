package org.whoowns.answering.parsing;

/// Kind of small talk.
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
