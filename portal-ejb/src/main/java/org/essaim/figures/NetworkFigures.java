package org.essaim.figures;

import java.util.List;
import org.essaim.networks.NetworkId;

/** What a capability counts of a network: one bean each. Asks nobody who is looking. */
public interface NetworkFigures {

    /** Where its tables stand among the others, from 0. */
    int rank();

    List<FigureTable> of(NetworkId network, Counting counting);
}
