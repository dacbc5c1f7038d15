package org.essaim.networks.invitations;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * Whom to invite.
 *
 * @param addresses one a line; of a line of a table the first cell with an {@code @}
 */
public record InviteAddresses(
        @NotBlank(message = "{networks.problem.missing}") @Longest(30_000)
        String addresses) {

    public InviteAddresses {
        addresses = Text.clean(addresses);
    }

    /** What stands on each line that is not empty. */
    List<String> typed() {
        return addresses.lines().map(InviteAddresses::cell).toList();
    }

    private static String cell(String line) {
        for (var cell : line.split("[;,\t]")) {
            if (cell.contains("@")) {
                return cell.strip().replaceAll("^[\"<']+|[\">']+$", "");
            }
        }
        return line.strip();
    }
}
