package org.essaim.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    private static final Map<String, Predicate<String>> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put("discipline", Set.of("SVT", "MATHS")::contains);
        KNOWN.put("niveau", Set.of("5E", "CM2")::contains);
        KNOWN.put("tri", Set.of("TITLE")::contains);
    }

    private static ListAddress read(Map<String, String[]> parameters) {
        return ListAddress.read("/scenarios", parameters, KNOWN);
    }

    @Test
    void theSameChoicesGiveTheSameAddress() {
        var one = read(Map.of("niveau", new String[] {"CM2"}, "discipline", new String[] {"SVT", "MATHS"}));
        var other = read(Map.of("discipline", new String[] {"MATHS", "SVT", "SVT"}, "niveau", new String[] {"CM2"}));
        assertThat(one.address())
                .isEqualTo(other.address())
                .isEqualTo("/scenarios?discipline=MATHS&discipline=SVT&niveau=CM2");
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        var address = read(Map.of("niveau", new String[] {"6X", "5E"}, "autre", new String[] {"1"}));
        assertThat(address.address()).isEqualTo("/scenarios?niveau=5E");
    }

    @Test
    void choosingGoesBackToTheFirstPageAndKeepsTheOrder() {
        var address = read(Map.of("tri", new String[] {"TITLE"}, "page", new String[] {"3"}));
        assertThat(address.page()).isEqualTo(2);
        assertThat(address.address()).isEqualTo("/scenarios?tri=TITLE&page=3");
        assertThat(address.toggled("niveau", "5E")).isEqualTo("/scenarios?niveau=5E&tri=TITLE");
    }

    @Test
    void choosingAgainTakesTheChoiceAway() {
        var address = read(Map.of("niveau", new String[] {"5E", "CM2"}));
        assertThat(address.toggled("niveau", "5E")).isEqualTo("/scenarios?niveau=CM2");
        assertThat(address.unfiltered()).isEqualTo("/scenarios");
    }

    @Test
    void pagesThatAreNoNumbersAreTheFirst() {
        assertThat(read(Map.of("page", new String[] {"deux"})).page()).isZero();
        assertThat(read(Map.of("page", new String[] {"-4"})).page()).isZero();
        assertThat(read(Map.of("page", new String[] {"1"})).address()).isEqualTo("/scenarios");
        assertThat(read(Map.of("page", new String[] {"99999999999"})).page()).isZero();
    }
}
