package org.essaim.networks.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.shared.problem.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFileTest {

    private static final String READ = "ambre@example.org\nbasile@example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ambre@example.org\nbasile@example.org",
                "\r\nambre@example.org\r\n\r\nbasile@example.org\r\n",
                "Nom;Adresse électronique\nRucher;ambre@example.org\nRomarin;basile@example.org\n",
                "nom,prénom,adresse\n\"Rucher, née Ruche\",Ambre,ambre@example.org\nRomarin,Basile,basile@example.org\n",
                "Prénom\tAdresse\nAmbre\tambre@example.org\nBasile\tbasile@example.org"
            })
    void addressesAreFoundInEveryCommonTable(String table) {
        var bytes = List.of(
                table.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + table).getBytes(StandardCharsets.UTF_8),
                table.getBytes(Charset.forName("windows-1252")),
                table.getBytes(StandardCharsets.UTF_16));
        assertThat(bytes).allSatisfy(file -> assertThat(AddressFile.read(file)).isEqualTo(READ));
    }

    @Test
    void aLineWithoutAnAddressIsReportedAndNotDropped() {
        assertThat(AddressFile.read("a@example.org\nMarie\nb@example.org".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a@example.org\nMarie\nb@example.org");
    }

    @Test
    void whatIsNoListOfAddressesIsRefusedInOneSentence() {
        var many = IntStream.range(0, AddressFile.MOST_LINES + 1)
                .mapToObj(i -> "n" + i + "@example.org")
                .collect(Collectors.joining("\n"));
        assertRefused("PK\u0003\u0004xl/workbook.xml\0\0", "networks.problem.noCsv");
        assertRefused("\"jamais fermé", "networks.problem.noCsv");
        assertRefused("", "networks.problem.noAddresses");
        assertRefused("Nom;Ville\nRucher;Paris", "networks.problem.noAddresses");
        assertRefused(many, "networks.problem.manyLines");
        assertRefused("x".repeat(AddressFile.MOST_BYTES + 1), "networks.problem.manyLines");
    }

    private static void assertRefused(String text, String key) {
        assertThatThrownBy(() -> AddressFile.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidException.Violation::messageKey)
                        .containsExactly(key));
    }
}
