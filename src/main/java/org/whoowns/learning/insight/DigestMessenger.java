package org.whoowns.learning.insight;

import org.whoowns.learning.delivery.ChannelPosting;

/// Sender of the weekly digest.
public interface DigestMessenger {

    ChannelPosting post(String workspace, String channel, Insight insight);
}
