package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import org.essaim.shared.files.BucketAccess;
import org.junit.jupiter.api.Test;

class BucketFilesTest {

    @Test
    void theApplicationServesEveryMethodOfThePort() throws NoSuchMethodException {
        assertThat(BucketFiles.THERE).isEqualTo(BucketAccess.class.getName());
        for (var call : StoredFiles.class.getMethods()) {
            if (!Modifier.isStatic(call.getModifiers())) {
                var answer = BucketAccess.class.getMethod(call.getName(), call.getParameterTypes());
                assertThat(answer.getReturnType()).as(call.getName()).isEqualTo(call.getReturnType());
                assertThat(List.of(call.getExceptionTypes()))
                        .as(call.getName())
                        .containsAll(List.of(answer.getExceptionTypes()));
            }
        }
    }
}
