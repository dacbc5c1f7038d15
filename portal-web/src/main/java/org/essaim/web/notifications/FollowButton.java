package org.essaim.web.notifications;

import java.util.regex.Pattern;
import org.essaim.notifications.Thing;
import org.essaim.web.language.PageLanguage;
import org.essaim.web.routes.PublicAddressFilter;
import org.essaim.web.sharing.Html;
import org.essaim.web.sharing.Slot;
import org.essaim.web.sharing.Visit;
import org.essaim.web.words.Texts;

/** The button on a page that follows the thing of the page, or ends that: a slot for each kind. */
abstract class FollowButton implements Slot {

    private final String kind;
    private final Pattern page;

    /** @param folder what the address of its pages begins with */
    FollowButton(String kind, String folder) {
        this.kind = kind;
        this.page = Pattern.compile(Pattern.quote(folder) + "/([1-9]\\d{0,17})(?:-[^/?]*)?(?:\\?.*)?");
    }

    abstract FollowedThings followed();

    /** Whether this member is not asked. */
    boolean isOwn(Visit visit, long id) {
        return false;
    }

    @Override
    public void write(Html out, Visit visit) {
        var found = page.matcher(address(visit));
        if (found.matches() && !isOwn(visit, Long.parseLong(found.group(1)))) {
            var thing = new Thing(kind, Long.parseLong(found.group(1)));
            var follows = followed().of(visit.viewer().requireMember()).contains(thing);
            write(out, visit, thing, follows, found.group().replaceFirst("\\?.*", ""));
        }
    }

    private static void write(Html out, Visit visit, Thing thing, boolean follows, String page) {
        var language = visit.viewer().locale();
        out.open("form", "method", "post", "action", visit.link("/suivre"), "class", "follow");
        hidden(out, "nature", thing.kind());
        hidden(out, "numero", Long.toString(thing.id()));
        hidden(out, "retour", page);
        out.open("button", "class", "btn btn--small", "name", "faire", "value", follows ? "cesser" : "suivre")
                .say(Texts.text(language, follows ? "notifications.follow.end" : "notifications.follow.begin"))
                .close("button")
                .close("form");
    }

    private static void hidden(Html out, String name, String value) {
        out.open("input", "type", "hidden", "name", name, "value", value);
    }

    /** The public address, also where the page is read from what was kept. */
    private static String address(Visit visit) {
        var asked = visit.request().getAttribute(PublicAddressFilter.ADDRESS);
        return asked == null ? PageLanguage.path(visit.request()) : asked.toString();
    }
}
