package org.essaim.networks.members;

import jakarta.validation.constraints.NotBlank;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/** Why somebody is not let in, or is kept out: the member reads it. */
public record DecisionReason(
        @NotBlank(message = "{networks.problem.reason}") @Longest(1_000)
        String reason) {

    public DecisionReason {
        reason = Text.clean(reason);
    }
}
