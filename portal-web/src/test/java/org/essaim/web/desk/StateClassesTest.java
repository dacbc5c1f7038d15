package org.essaim.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

class StateClassesTest {

    @Test
    void whatAStateIsMadeOfIsRead() throws Exception {
        var state = new Object[] {
            new HashMap<>(Map.of("members:rows", List.of("a").toArray(new String[0]))),
            new ArrayList<>(List.of(1, true, Locale.FRANCE)),
            TimeUnit.DAYS,
            SortMeta.builder().field("q").order(SortOrder.ASCENDING).build()
        };
        assertThat((Object[]) read(state)).hasSize(4);
    }

    @Test
    void nothingElseIsBuilt() throws Exception {
        for (var other : List.of(new PriorityQueue<>(List.of("a")), new URL("http://example.org"), new Throwable())) {
            assertThatThrownBy(() -> read(new Object[] {"a", new ArrayList<>(List.of(other))}))
                    .as(other.getClass().getName())
                    .isInstanceOf(InvalidClassException.class);
        }
    }

    @Test
    void nothingIsReadWithoutEnd() {
        assertThatThrownBy(() -> read(new Object[1_000_000])).isInstanceOf(InvalidClassException.class);
        assertThatThrownBy(() -> read(new int[10][2_000_000])).isInstanceOf(InvalidClassException.class);
        assertThatThrownBy(() -> read(nested(1000))).isInstanceOf(InvalidClassException.class);
        assertThatThrownBy(() -> read(bomb())).isInstanceOf(InvalidClassException.class);
    }

    private static Object nested(int levels) {
        Object inner = "a";
        for (var i = 0; i < levels; i++) {
            inner = new Object[] {inner};
        }
        return inner;
    }

    /** Small to send, and never done with reading: each set asks for the hash of those below, twice. */
    private static Set<Object> bomb() {
        var root = new HashSet<Object>();
        Set<Object> left = root;
        Set<Object> right = new HashSet<>();
        for (var i = 0; i < 100; i++) {
            var nextLeft = new HashSet<Object>(Set.of("a"));
            var nextRight = new HashSet<Object>();
            left.add(nextLeft);
            left.add(nextRight);
            right.add(nextLeft);
            right.add(nextRight);
            left = nextLeft;
            right = nextRight;
        }
        return root;
    }

    private static Object read(Object state) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(state);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            in.setObjectInputFilter(new StateClasses());
            return in.readObject();
        }
    }
}
