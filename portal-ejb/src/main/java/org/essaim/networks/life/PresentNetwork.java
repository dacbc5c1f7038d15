package org.essaim.networks.life;

import jakarta.validation.constraints.NotNull;
import org.essaim.networks.Joining;
import org.essaim.networks.ShownTo;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What coordinators say of their network, and how one joins it.
 *
 * @param presentation Markdown
 */
public record PresentNetwork(
        @Longest(10_000) String presentation,
        @NotNull(message = "{networks.problem.missing}") Joining joining,
        @NotNull(message = "{networks.problem.missing}") ShownTo membersShownTo) {

    public PresentNetwork {
        presentation = Text.clean(presentation);
    }
}
