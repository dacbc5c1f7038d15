package org.essaim.notifications;

import java.util.List;

/**
 * How the viewer hears of things; see {@link SavePreferences}.
 *
 * @param refused the viewer's address when letters to it come back, so that none is written; or empty
 */
public record Preferences(
        List<TopicPreference> topics, int quietFrom, int quietTo, NoticeZone zone, boolean digests, String refused) {}
