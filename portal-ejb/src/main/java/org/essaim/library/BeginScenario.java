package org.essaim.library;

import jakarta.validation.constraints.NotBlank;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * Begin a scenario.
 *
 * @param language BCP 47; French when empty
 */
public record BeginScenario(
        @NotBlank(message = "{library.problem.title}") @Longest(200)
        String title,

        String language) {
    public BeginScenario {
        title = Text.line(title);
        language = Text.clean(language);
    }
}
