package org.essaim.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableParametersTest {

    @Test
    void whatThePagesOfADeskSendIsKnown() {
        assertThat(isKnown("members:rows_first", "30")).isTrue();
        assertThat(isKnown("members:rows_sortDir", "-1")).isTrue();
        assertThat(isKnown("members:rows_sortKey", "members:rows:q")).isTrue();
        assertThat(isKnown("members:rows_selection", "")).isTrue();
        assertThat(isKnown("members:rows_selection", "12,7,3")).isTrue();
        assertThat(isKnown("members:rows_columnTogglerState", "members:rows:email_false,members:rows:etat_true"))
                .isTrue();
        assertThat(isKnown("members:j_idt61:0:give", "x")).isTrue();
        assertThat(isKnown("members:act", "GIVE_ROLE")).isTrue();
        assertThat(isKnown("once_more", "x")).isTrue();
    }

    @Test
    void aValueOfAnotherFormIsNot() {
        for (var first : List.of("", "-1", "NaN", "1.5", "99999999", "30,30", "٣", " 30")) {
            assertThat(isKnown("members:rows_first", first)).as(first).isFalse();
        }
        assertThat(isKnown("members:rows_sortDir", "5")).isFalse();
        assertThat(isKnown("members:rows_sortKey", "x,y")).isFalse();
        assertThat(isKnown("members:rows_selection", "@all")).isFalse();
        assertThat(isKnown("members:rows_columnTogglerState", "zz")).isFalse();
    }

    @Test
    void norIsTheSameTwiceOrWhatNoDeskUses() {
        assertThat(TableParameters.areKnown(Map.of("members:rows_first", new String[] {"0", "30"})))
                .isFalse();
        for (var other : List.of("rowreorder", "scrolling", "clientCache", "resizableColumnState", "rppDD")) {
            assertThat(isKnown("members:rows_" + other, "true")).as(other).isFalse();
        }
    }

    @Test
    void aLongListIsReadInNoTime() {
        assertThat(isKnown("members:rows_selection", "1,".repeat(400_000) + "1"))
                .isTrue();
        assertThat(isKnown("members:rows_selection", "1,".repeat(400_000))).isFalse();
    }

    private static boolean isKnown(String name, String value) {
        return TableParameters.areKnown(Map.of(name, new String[] {value}));
    }
}
