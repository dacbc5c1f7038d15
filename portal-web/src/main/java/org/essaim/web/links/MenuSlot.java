package org.essaim.web.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.web.sharing.Html;
import org.essaim.web.sharing.Slot;
import org.essaim.web.sharing.Visit;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** The links in the member's menu, with how much waits behind each. */
@ApplicationScoped
class MenuSlot implements Slot {

    @Inject
    private FrameLinks links;

    @Inject
    private Show show;

    @Override
    public String name() {
        return "menu";
    }

    @Override
    public void write(Html out, Visit visit) {
        for (var link : links.of(LinkPlace.MENU.name())) {
            out.open("a", "href", visit.link(link.path())).say(text(visit, link.key()));
            var waiting = links.waiting(link);
            if (waiting > 0) {
                badge(out, visit, show.number(waiting));
            }
            out.close("a");
        }
    }

    private static void badge(Html out, Visit visit, String waiting) {
        out.say("\u00a0")
                .open("span", "class", "badge", "aria-hidden", "true")
                .say(waiting)
                .close("span");
        out.open("span", "class", "vh")
                .say(" " + text(visit, "frame.link.waiting", waiting))
                .close("span");
    }

    private static String text(Visit visit, String key, Object... arguments) {
        return Texts.text(visit.viewer().locale(), key, arguments);
    }
}
