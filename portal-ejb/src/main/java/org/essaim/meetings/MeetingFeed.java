package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkNews;
import org.essaim.shared.time.DayInWords;

/** Meetings that were planned, in the feed of their network. */
@ApplicationScoped
class MeetingFeed implements NetworkNews {

    @Inject
    private MeetingReading reading;

    @Override
    public List<Item> newest(NetworkId network, int most, Locale language) {
        return reading.newest(network, most).stream()
                .map(meeting -> new Item(
                        "meeting/" + meeting.id(),
                        meeting.title(),
                        MeetingLine.path(meeting.slug(), meeting.id()),
                        text(meeting, language),
                        "",
                        meeting.createdAt()))
                .toList();
    }

    private static String text(MeetingReading.Planned meeting, Locale language) {
        var day = DayInWords.of(meeting.day(), language);
        return (meeting.place().isEmpty() ? day : day + " · " + meeting.place()) + "\n\n" + meeting.description();
    }
}
