package org.essaim.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.essaim.shared.lists.Slice;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    private enum Order {
        NEWEST,
        TITLE
    }

    private static final ListParameter<String> DISCIPLINE =
            ListParameter.codes("discipline", Set.of("SVT", "MATHS")::contains);
    private static final ListParameter<String> LEVEL = ListParameter.codes("niveau", Set.of("5E", "CM2")::contains);
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<Order> ORDER = ListParameter.order(Order.class);
    private static final ListParameter<String> OPEN = ListParameter.view("plus", "niveau"::equals);

    private static ListAddress read(Map<String, String[]> asked) {
        return ListAddress.read("/scenarios", asked, DISCIPLINE, LEVEL, TEXT, ORDER, OPEN);
    }

    private static String[] of(String... values) {
        return values;
    }

    @Test
    void theSameChoicesGiveTheSameAddress() {
        var one = read(Map.of("niveau", of("CM2"), "discipline", of("SVT", "MATHS")));
        var other = read(Map.of("discipline", of("MATHS", "SVT", "SVT"), "niveau", of("CM2")));
        assertThat(one.address())
                .isEqualTo(other.address())
                .isEqualTo("/scenarios?discipline=MATHS&discipline=SVT&niveau=CM2");
        assertThat(one.values(DISCIPLINE)).containsExactlyInAnyOrder("SVT", "MATHS");
    }

    @Test
    void unknownValuesAreLeftOut() {
        var address = read(Map.of("niveau", of("6X", "5E"), "autre", of("1"), "tri", of("\u0000", "BEST")));
        assertThat(address.address()).isEqualTo("/scenarios?niveau=5E");
        assertThat(address.value(ORDER)).isEmpty();
    }

    @Test
    void theDefaultOrderIsLeftOutOfTheAddress() {
        assertThat(read(Map.of("tri", of("NEWEST"))).address()).isEqualTo("/scenarios");
        assertThat(read(Map.of("tri", of("TITLE"))).value(ORDER)).contains(Order.TITLE);
    }

    @Test
    void choosingAValueReturnsToTheFirstPageInTheSameOrder() {
        var address = read(Map.of("tri", of("TITLE"), "page", of("3")));
        assertThat(address.slice(10)).isEqualTo(new Slice(2, 10));
        assertThat(address.address()).isEqualTo("/scenarios?tri=TITLE&page=3");
        assertThat(address.toggled("niveau", "5E")).isEqualTo("/scenarios?niveau=5E&tri=TITLE");
    }

    @Test
    void choosingAValueAgainRemovesIt() {
        var address = read(Map.of("niveau", of("5E", "CM2"), "q", of("eau")));
        assertThat(address.toggled("niveau", "5E")).isEqualTo("/scenarios?niveau=CM2&q=eau");
        assertThat(address.unfiltered()).isEqualTo("/scenarios");
        assertThat(address.keeping(Set.of("q"))).isEqualTo("/scenarios?q=eau");
    }

    @Test
    void aPageThatIsNoNumberIsTheFirst() {
        for (var page : new String[] {"deux", "-4", "0", "1", "", "99999999999", "\u0000", "1.5"}) {
            assertThat(read(Map.of("page", of(page))).address()).as(page).isEqualTo("/scenarios");
        }
    }

    @Test
    void aTextIsCleanedAndLimited() {
        assertThat(read(Map.of("q", of(" l\u0000'eau\n "))).value(TEXT)).contains("l'eau");
        assertThat(read(Map.of("q", of("\u0000"))).isFiltered()).isFalse();
        assertThat(read(Map.of("q", of("\uD800x"))).value(TEXT)).contains("x");
        assertThat(read(Map.of("q", of("é".repeat(5_000)))).value(TEXT).orElseThrow())
                .hasSize(200);
        assertThat(read(Map.of("q", of("a&b=\"><"))).address()).isEqualTo("/scenarios?q=a%26b%3D%22%3E%3C");
    }

    @Test
    void displayOptionsAreNoFilters() {
        var address = read(Map.of("plus", of("niveau"), "niveau", of("5E")));
        assertThat(address.address()).isEqualTo("/scenarios?niveau=5E");
        assertThat(address.at(1)).isEqualTo("/scenarios?niveau=5E&plus=niveau&page=2");
    }
}
