package org.essaim.figures;

import java.util.List;

/** What a capability counts in all académies: one bean each. Asks nobody who is looking. */
public interface AcademieFigures {

    /** Where its columns stand among the others, from 0. */
    int rank();

    List<Measure> of(Counting counting);
}
