package org.essaim.notifications;

import java.util.List;

/** How the viewer hears of things; see {@link SavePreferences}. */
public record Preferences(List<TopicPreference> topics, int quietFrom, int quietTo, NoticeZone zone, boolean digests) {}
