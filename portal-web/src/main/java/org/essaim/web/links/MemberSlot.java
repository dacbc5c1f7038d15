package org.essaim.web.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.web.sharing.Html;
import org.essaim.web.sharing.Slot;
import org.essaim.web.sharing.Visit;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** Who is signed in: the name with its picture, on the member's menu. */
@ApplicationScoped
class MemberSlot implements Slot {

    @Inject
    private Show show;

    @Override
    public String name() {
        return "member";
    }

    @Override
    public void write(Html out, Visit visit) {
        var name = visit.name();
        out.open("span", "class", "avatar avatar--" + show.tone(name), "aria-hidden", "true")
                .say(show.initials(name))
                .close("span");
        out.open("span")
                .say(name.isEmpty() ? Texts.text(visit.viewer().locale(), "frame.menu.account") : name)
                .close("span");
    }
}
