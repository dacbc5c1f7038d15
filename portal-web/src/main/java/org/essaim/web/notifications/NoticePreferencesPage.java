package org.essaim.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.essaim.notifications.NoticePreferences;
import org.essaim.notifications.NoticeZone;
import org.essaim.notifications.Preferences;
import org.essaim.notifications.Rhythm;
import org.essaim.notifications.SavePreferences;
import org.essaim.notifications.TopicPreference;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.FormValues;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** How the member wants to hear of things. */
@Named
@RequestScoped
public class NoticePreferencesPage {

    private static final int NO_HOUR = 24;

    @Inject
    private NoticePreferences board;

    @Inject
    private UnreadCounts counts;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ExternalContext context;

    private Preferences mine;
    private String refusedAddress;

    public Preferences getMine() {
        if (mine == null) {
            mine = board.mine();
        }
        return mine;
    }

    /** The member's address when letters to it come back; or empty. */
    public String getRefusedAddress() {
        if (refusedAddress == null) {
            refusedAddress = board.refusedAddress();
        }
        return refusedAddress;
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    public List<Integer> getHours() {
        return IntStream.range(0, 24).boxed().toList();
    }

    public NoticeZone[] getZones() {
        return NoticeZone.values();
    }

    /** What is not sent stays as it is. */
    public void save() {
        errors.attempt(() -> {
            board.save(command(FormValues.of(context.getRequestParameterValuesMap())));
            counts.forget(viewer.current().requireMember());
            notices.done("notifications.preferences.done");
            response.redirect(NotificationsRoutes.PREFERENCES);
        });
    }

    /** Letters came back: they are written again. */
    public void tryAgain() {
        errors.attempt(() -> {
            board.tryAddressAgain();
            notices.done("notifications.refused.done");
            response.redirect(NotificationsRoutes.PREFERENCES);
        });
    }

    /** Something that no clock shows for what is no hour, which is then refused. */
    private static int hour(FormValues values, String field) {
        return (int) Math.min(values.number(field, values.has(field) ? NO_HOUR : 0), NO_HOUR);
    }

    private SavePreferences command(FormValues values) {
        var topics = getMine().topics().stream()
                .filter(topic -> values.has("mail." + topic.topic()))
                .map(topic -> new TopicPreference(
                        topic.topic(),
                        values.choice("mail." + topic.topic(), Rhythm.class, topic.mail()),
                        values.has("site." + topic.topic())))
                .toList();
        var quiet = values.has("quiet");
        var zone = values.has("zone")
                ? values.choice("zone", NoticeZone.class, null)
                : getMine().zone();
        return new SavePreferences(
                topics, quiet ? hour(values, "from") : 0, quiet ? hour(values, "to") : 0, zone, values.has("digests"));
    }
}
