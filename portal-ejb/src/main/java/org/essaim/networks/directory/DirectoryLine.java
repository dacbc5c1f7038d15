package org.essaim.networks.directory;

import java.util.List;
import java.util.Optional;
import org.essaim.identity.directory.MemberName;
import org.essaim.networks.NetworkRole;
import org.essaim.shared.viewer.MemberId;

/**
 * A member of a network as the viewer sees them; what is not shown to the viewer is empty.
 *
 * @param shown whether there is more than the name
 * @param academie code
 */
public record DirectoryLine(
        MemberId id,
        String name,
        boolean publicProfile,
        NetworkRole role,
        boolean shown,
        List<String> disciplines,
        List<String> levels,
        Optional<String> academie,
        String town,
        String helps) {

    public DirectoryLine {
        disciplines = List.copyOf(disciplines);
        levels = List.copyOf(levels);
    }

    public MemberName person() {
        return new MemberName(id, name, publicProfile);
    }
}
