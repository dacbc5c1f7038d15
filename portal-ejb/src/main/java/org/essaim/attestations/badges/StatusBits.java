package org.essaim.attestations.badges;

import com.apicatalog.multibase.Multibase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.zip.GZIPOutputStream;

/** Which places of a list count no more, as <a href="https://www.w3.org/TR/vc-bitstring-status-list/">Bitstring Status List</a>. */
final class StatusBits {

    /** Places of a list: so many that one among them tells nothing. */
    static final int PLACES = 131_072;

    private static final int HIGHEST = 0x80;

    private StatusBits() {}

    /** With these places set, the first one on the left: compressed, in base64url behind a « u ». */
    static String encoded(Collection<Integer> places) {
        var bits = new byte[PLACES / Byte.SIZE];
        places.forEach(place -> bits[place / Byte.SIZE] |= (byte) (HIGHEST >> place % Byte.SIZE));
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Multibase.BASE_64_URL.encode(compressed.toByteArray());
    }
}
