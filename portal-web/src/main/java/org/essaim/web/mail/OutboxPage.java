package org.essaim.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.essaim.mail.LetterCounts;
import org.essaim.mail.LetterLine;
import org.essaim.mail.LetterState;
import org.essaim.mail.OutgoingMail;
import org.essaim.mail.Recipients;
import org.essaim.shared.lists.Page;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;

/** The list of letters. */
@Named
@RequestScoped
public class OutboxPage {

    private static final int SIZE = 25;
    private static final ListParameter<LetterState> STATE =
            ListParameter.of("etat", LetterState.class, OutboxPage::word);

    private static final ListParameter<String> TO = ListParameter.text("a");

    @Inject
    private OutgoingMail mail;

    @Inject
    private Lists lists;

    private ListAddress address;
    private LetterState state;
    private LetterCounts counts;
    private Page<LetterLine> letters;

    /** A state to narrow the list to; {@code state} is null for all. */
    public record Choice(LetterState state, long count, String url, boolean chosen) {}

    /** View action. */
    public void open() {
        address = lists.read("/administration/courrier", STATE, TO);
        state = address.value(STATE).orElse(null);
        var to = new Recipients(address.value(TO).orElse(""));
        counts = mail.counts(to);
        letters = mail.letters(state, to, address.slice(SIZE));
        lists.isPast(letters, address);
    }

    public Page<LetterLine> getLetters() {
        return letters;
    }

    public ListAddress getAddress() {
        return address;
    }

    public boolean isSending() {
        return mail.canSend();
    }

    public List<Choice> getChoices() {
        var choices = new ArrayList<Choice>();
        choices.add(choice(null));
        for (var each : LetterState.values()) {
            choices.add(choice(each));
        }
        return choices;
    }

    private Choice choice(LetterState each) {
        var url = address.with(STATE.name(), each == null ? "" : word(each));
        return new Choice(each, counts.of(each), url, each == state);
    }

    private static String word(LetterState state) {
        return switch (state) {
            case WAITING -> "en-attente";
            case SENT -> "envoye";
            case FAILED -> "abandonne";
        };
    }
}
