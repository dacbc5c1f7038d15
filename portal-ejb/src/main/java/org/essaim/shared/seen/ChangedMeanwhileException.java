package org.essaim.shared.seen;

import java.util.Collections;
import java.util.Map;
import org.essaim.shared.problem.ConflictException;

/** Somebody changed it since it was shown: nothing is replaced unseen. */
public class ChangedMeanwhileException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final String standing;

    private final transient Map<String, Object> differences;

    ChangedMeanwhileException(Seen standing, Map<String, Object> differences) {
        super(differences.isEmpty() ? "problem.changedSince" : "problem.changedMeanwhile");
        this.standing = standing.text();
        this.differences = differences;
    }

    /**
     * What stands now where something else was typed: texts, numbers, days, times and constants by the paths of their fields,
     * such as {@code halfDays[0].place}, in the order of the form. Null where nothing stands.
     */
    public Map<String, Object> differences() {
        return Collections.unmodifiableMap(differences);
    }

    /** What stands now: who sends the form again has been told. */
    public Seen standing() {
        return new Seen(standing);
    }
}
