package org.essaim.shared.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeyTest {

    @Test
    void aKeyOfThePortalIsRecognized() {
        var name = FileKey.newName();
        assertThat(FileKey.isPath(FileKey.path(name))).isTrue();
        assertThat(FileKey.nameIn(FileKey.path(name))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcdef01234567",
                "ab/0123456789abcdef0123456789abcdef01234567",
                "backups/01/0123456789abcdef0123456789abcdef01234567",
                "essaim-doctor-0123456789abcdef0123456789abcdef01234567"
            })
    void aKeyOfOthersIsNotRecognized(String key) {
        assertThat(FileKey.isPath(key)).isFalse();
    }
}
