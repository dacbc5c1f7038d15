package org.essaim.cotraining;

import jakarta.validation.constraints.NotBlank;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/** Why somebody gets no place, or loses it: the member reads it. */
public record RegistrationReason(
        @NotBlank(message = "{cotraining.problem.missing}") @Longest(1_000)
        String reason) {

    public RegistrationReason {
        reason = Text.clean(reason);
    }
}
