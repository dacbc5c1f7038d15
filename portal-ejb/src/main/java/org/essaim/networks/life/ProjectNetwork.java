package org.essaim.networks.life;

import jakarta.validation.constraints.NotBlank;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What an administrator types to project a network, or to name it otherwise.
 *
 * @param name one line
 * @param academie code of the vocabulary
 * @param area what it covers, such as towns; may be empty
 */
public record ProjectNetwork(
        @NotBlank(message = "{networks.problem.missing}") @Longest(80)
        String name,

        @NotBlank(message = "{networks.problem.missing}") String academie,
        @Longest(120) String area) {

    public ProjectNetwork {
        name = Text.line(name);
        academie = Text.line(academie);
        area = Text.line(area);
    }
}
