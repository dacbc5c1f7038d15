package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The one place where profiles meet the vocabulary of académies, disciplines and levels. */
@ApplicationScoped
class ProfileVocabulary {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,20}");

    List<String> disciplinesInOrder(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }

    List<String> levelsInOrder(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }

    boolean isAcademie(String code) {
        return CODE.matcher(code).matches();
    }

    boolean isDiscipline(String code) {
        return CODE.matcher(code).matches();
    }

    boolean isLevel(String code) {
        return CODE.matcher(code).matches();
    }
}
