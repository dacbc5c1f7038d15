package org.essaim.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.essaim.shared.problem.InvalidException.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditProfileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "Prune http://evil.example/x",
                "//evil.example",
                "www.evil.example",
                "WWW .evil.example",
                "prune@evil.example",
                "Prune prune\uFF20evil.example"
            })
    void aNameThatIsAnAddressIsRefused(String name) {
        assertThat(problems(name)).extracting(Violation::messageKey).containsExactly("identity.problem.nameIsAddress");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mélissa Tournesol", "J.-P. N’Guyen", "Anne M.", "Zoé / Chloé", "Wwww Xyz", "Dr Jean.Dupont"})
    void realNamesOfPeopleAreAccepted(String name) {
        assertThat(problems(name)).isEmpty();
    }

    private static ArrayList<Violation> problems(String name) {
        var wrong = new ArrayList<Violation>();
        EditProfile.checkName(name, wrong);
        return wrong;
    }
}
