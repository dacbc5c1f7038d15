package org.essaim.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Begin a scenario.
 *
 * @param language BCP 47; French when empty
 */
public record BeginScenario(
        @NotBlank(message = "{library.problem.title}") @Size(max = 200, message = "{library.problem.titleTooLong}")
        String title,

        String language) {}
