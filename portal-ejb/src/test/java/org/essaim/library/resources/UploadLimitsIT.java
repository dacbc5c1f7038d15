package org.essaim.library.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.essaim.files.Upload;
import org.essaim.files.UploadQuota;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.problem.TooLargeException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much one member may send and keep. */
@DomainTest
class UploadLimitsIT {

    @Inject
    private People people;

    @Inject
    private ResourceEditing editing;

    @Inject
    private UploadQuota quota;

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    private Viewer owner;

    @BeforeEach
    void people() throws Exception {
        owner = people.enrol(aMember());
    }

    @Test
    void theDailyQuotaOfUploadsIsCountedByMember() throws Exception {
        for (var i = 0; i < settings.maxUploadsPerDay(); i++) {
            people.does(owner, () -> quota.count(1));
        }
        assertThatThrownBy(() -> people.does(owner, () -> quota.requireRoom(1)))
                .isInstanceOf(TooManyRequestsException.class);
        assertThatThrownBy(() -> people.does(owner, () -> quota.count(1))).isInstanceOf(TooManyRequestsException.class);
        people.does(people.enrol(aMember()), () -> quota.count(1));

        sql.change("update upload_count set day = day - 1 where member_id = " + owner.id());
        people.does(owner, () -> quota.count(1));
        people.does(owner, () -> quota.requireRoom(1));
    }

    @Test
    void theStorageQuotaIsCheckedBeforeAndAfterAnUpload() throws Exception {
        var kept = add("Premier");
        people.does(owner, () -> quota.requireRoom(settings.maxStored() / 2));
        sql.change("update stored_file set size = " + (settings.maxStored() - 10)
                + " where name = (select file_name from resource where id = " + kept + ")");
        assertThatThrownBy(() -> people.does(owner, () -> quota.requireRoom(11)))
                .isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> add("Second, plus long que dix octets"))
                .isInstanceOfSatisfying(InvalidException.class, invalid -> assertThat(invalid.violations())
                        .extracting(Violation::messageKey)
                        .containsExactly("files.problem.storageFull"));
    }

    @Test
    void aReaderCannotUpload() {
        assertThatThrownBy(() -> quota.requireRoom(1)).isInstanceOf(SignInRequiredException.class);
        assertThatThrownBy(() -> editing.requireEditor(Optional.empty())).isInstanceOf(SignInRequiredException.class);
    }

    private ResourceId add(String text) throws Exception {
        var content = new ResourceContent(
                ResourceKind.FILE,
                "Une fiche",
                "",
                "",
                "",
                "CC-BY-4.0",
                List.of(),
                "fr",
                List.of(),
                List.of(),
                List.of(),
                5);
        return people.as(
                owner,
                () -> editing.add(
                        content,
                        new Upload("fiche.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
    }
}
