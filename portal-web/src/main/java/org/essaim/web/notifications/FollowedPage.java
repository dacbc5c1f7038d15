package org.essaim.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.notifications.Followed;
import org.essaim.notifications.Following;
import org.essaim.notifications.Rhythm;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.FormValues;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** What the member follows, and how each is told. */
@Named
@RequestScoped
public class FollowedPage {

    @Inject
    private Following following;

    @Inject
    private FollowedThings followed;

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

    private List<Followed> lines;

    /** Read when it is asked for: a form that is only shown again runs no view action. */
    public List<Followed> getLines() {
        if (lines == null) {
            lines = following.mine();
        }
        return lines;
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    /** The name that a field or button of a line has, such as {@code scenario-12}. */
    public String key(Followed line) {
        return line.thing().kind() + "-" + line.thing().id();
    }

    /** Keeps the rhythm of each, and what is muted. */
    public void save() {
        var values = FormValues.of(context.getRequestParameterValuesMap());
        act("notifications.followed.done", () -> getLines().stream()
                .filter(line -> values.has("there." + key(line)))
                .forEach(line -> save(line, values)));
    }

    private void save(Followed line, FormValues values) {
        for (var topic : line.topics()) {
            var chosen = values.choice("mail." + key(line) + "." + topic.topic(), Rhythm.class, topic.mail());
            if (chosen != topic.mail()) {
                following.choose(line.thing(), topic.topic(), chosen);
            }
        }
        var muted = values.has("muted." + key(line));
        if (muted != line.muted()) {
            following.mute(line.thing(), muted);
        }
    }

    /** Ends one, by the name of its button. */
    public void end(String key) {
        act("notifications.followed.ended", () -> getLines().stream()
                .filter(line -> key(line).equals(key))
                .forEach(line -> following.unfollow(line.thing())));
    }

    private void act(String done, Runnable action) {
        errors.attempt(() -> {
            action.run();
            followed.forget(viewer.current().requireMember());
            notices.done(done);
            response.redirect(NotificationsRoutes.FOLLOWED);
        });
    }
}
