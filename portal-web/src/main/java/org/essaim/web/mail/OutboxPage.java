package org.essaim.web.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essaim.mail.LetterCounts;
import org.essaim.mail.LetterLine;
import org.essaim.mail.LetterState;
import org.essaim.mail.OutgoingMail;
import org.essaim.shared.Page;
import org.essaim.web.PageFrame;
import org.essaim.web.Query;

/** The list of letters. */
@Named
@RequestScoped
public class OutboxPage {

    private static final String STATE = "etat";

    @Inject
    private OutgoingMail mail;

    @Inject
    private PageFrame frame;

    private LetterState state;
    private LetterCounts counts;
    private Page<LetterLine> letters;

    /** A state to narrow the list to; {@code state} is null for all. */
    public record Choice(LetterState state, long count, String url, boolean chosen) {}

    @PostConstruct
    void read() {
        var query = Query.of(frame.getAddress());
        state = state(query);
        counts = mail.counts();
        letters = mail.letters(state, number(query) - 1);
    }

    public Page<LetterLine> getLetters() {
        return letters;
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
        return new Choice(each, counts.of(each), frame.with(STATE, each == null ? null : word(each)), each == state);
    }

    private static LetterState state(Query query) {
        for (var each : LetterState.values()) {
            if (query.has(STATE, word(each))) {
                return each;
            }
        }
        return null;
    }

    private static String word(LetterState state) {
        return switch (state) {
            case WAITING -> "en-attente";
            case SENT -> "envoye";
            case FAILED -> "abandonne";
        };
    }

    private static int number(Query query) {
        try {
            return Integer.parseInt(
                    String.join("", query.values("page")).strip().toLowerCase(Locale.ROOT));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
