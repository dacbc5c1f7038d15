package org.essaim.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.meetings.MeetingAgenda;
import org.essaim.meetings.MeetingFilter;
import org.essaim.meetings.MeetingLine;
import org.essaim.shared.lists.Page;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;

/** The meetings of a network: those to come, or those that are over. */
@Named
@RequestScoped
public class AgendaPage {

    private static final String PAST = "passees";
    private static final ListParameter<String> WHEN = ListParameter.view("quand", PAST::equals);
    private static final int SIZE = 20;

    @Inject
    private MeetingAgenda agenda;

    @Inject
    private AgendaHere here;

    @Inject
    private Lists lists;

    private ListAddress address;
    private Page<MeetingLine> meetings;

    /** View action. */
    public void open() {
        address = lists.read(here.getPath(), WHEN);
        meetings = agenda.page(new MeetingFilter(here.network(), isPast()), address.slice(SIZE));
        lists.isPast(meetings, address);
    }

    public boolean isPast() {
        return address.value(WHEN).isPresent();
    }

    /** Address of those that are over. */
    public String getPastAddress() {
        return here.getPath() + "?quand=" + PAST;
    }

    public Page<MeetingLine> getMeetings() {
        return meetings;
    }

    public ListAddress getAddress() {
        return address;
    }
}
