package org.essaim.shared.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.essaim.shared.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\moi\\fiche.pdf,fiche.pdf",
        "../../etc/passwd,passwd",
        ".htaccess,fichier.htaccess",
        "été (1).pdf,été (1).pdf",
        "a<b>:c?.pdf,abc.pdf",
        "'',fichier"
    })
    void foldersAndWhatFileSystemsRefuseAreRemoved(String sent, String kept) {
        assertThat(FileName.of(sent)).isEqualTo(kept);
    }

    @Test
    void aNameIsComposedAsEveryOtherText() {
        var decomposed = Normalizer.normalize("Élève à l’école.pdf", Normalizer.Form.NFD);
        assertThat(FileName.of(decomposed)).isEqualTo("Élève à l’école.pdf");
    }

    @Test
    void aLongNameKeepsItsBeginningAndItsExtension() {
        var name = FileName.of("Séance 1 " + "très ".repeat(60) + "longue.docx");
        assertThat(name).startsWith("Séance 1 très").endsWith(".docx");
        assertThat(Text.length(name)).isLessThanOrEqualTo(FileName.LONGEST);
    }

    @Test
    void aLongNameIsNotCutWithinACharacter() {
        assertThat(FileName.of("🐝".repeat(200) + ".pdf")).isEqualTo("🐝".repeat(146) + ".pdf");
        var marked = FileName.of("q\u0323\u0307".repeat(100) + ".pdf");
        assertThat(marked).isEqualTo("q\u0323\u0307".repeat(48) + ".pdf");
        assertThat(FileName.of("a".repeat(200) + "." + "b".repeat(100))).hasSize(FileName.LONGEST);
    }

    @Test
    void nothingIsANameToo() {
        assertThat(FileName.of(null)).isEqualTo("fichier");
        assertThat(FileName.of("///")).isEqualTo("fichier");
    }
}
