package org.essaim.library.merging;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.library.content.VersionContent;

/**
 * What a page was filled from: a digest of each part, and where phases and activities stood. It travels with the form,
 * so that nothing has to be kept for it.
 */
public final class DraftBase {

    /** Nothing is known: whatever differs was changed by both. */
    public static final DraftBase UNKNOWN = new DraftBase(new Outline(Map.of()), Map.of());

    /** Six bytes of a digest, as text. */
    private static final int LENGTH = 8;

    private final Outline outline;
    private final Map<Part, String> digests;

    private DraftBase(Outline outline, Map<Part, String> digests) {
        this.outline = outline;
        this.digests = Map.copyOf(digests);
    }

    public static DraftBase of(VersionContent content) {
        var parts = Parts.of(content);
        var digests = new HashMap<Part, String>();
        parts.values().forEach((part, value) -> digests.put(part, digest(value)));
        return new DraftBase(parts.outline(), digests);
    }

    /** What {@link #text} wrote; unknown for what is nothing of the kind, such as the text of another release. */
    public static DraftBase read(String text) {
        try {
            return parsed(text).orElse(UNKNOWN);
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    private static Optional<DraftBase> parsed(String text) {
        var outline = new LinkedHashMap<String, List<String>>();
        var digests = new HashMap<Part, String>();
        var phases = text.split(";", -1);
        var whole = take(digests, "", phases[0], RecordParts.ofContent());
        for (var i = 1; i < phases.length; i++) {
            var rows = phases[i].split(",", -1);
            var activities = new ArrayList<String>();
            for (var j = 0; j < rows.length; j++) {
                var row = rows[j].split("\\.", 2);
                var key = URLDecoder.decode(row[0], StandardCharsets.UTF_8);
                whole &= row.length == 2
                        && take(digests, key, row[1], j == 0 ? RecordParts.ofPhase() : RecordParts.ofActivity());
                if (j == 0) {
                    outline.put(key, activities);
                } else {
                    activities.add(key);
                }
            }
        }
        return whole ? Optional.of(new DraftBase(new Outline(outline), digests)) : Optional.empty();
    }

    private static boolean take(Map<Part, String> digests, String holder, String text, List<String> names) {
        if (text.length() != names.size() * LENGTH) {
            return false;
        }
        for (var i = 0; i < names.size(); i++) {
            digests.put(new Part(holder, names.get(i)), text.substring(i * LENGTH, (i + 1) * LENGTH));
        }
        return true;
    }

    /** For a hidden field. */
    public String text() {
        var text = new StringBuilder(digests("", RecordParts.ofContent()));
        for (var phase : outline.keys()) {
            text.append(';').append(row(phase, RecordParts.ofPhase()));
            outline.activities(phase).forEach(each -> text.append(',').append(row(each, RecordParts.ofActivity())));
        }
        return text.toString();
    }

    private String row(String key, List<String> names) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace(".", "%2E") + "." + digests(key, names);
    }

    private String digests(String holder, List<String> names) {
        return names.stream()
                .map(name -> digests.getOrDefault(new Part(holder, name), "-".repeat(LENGTH)))
                .collect(Collectors.joining());
    }

    /** Short enough to travel; two texts that a person types have the same one with a chance of 1 to 2⁴⁸. */
    static String digest(Object value) {
        var text = value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("\u001f"))
                : String.valueOf(value);
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(bytes).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Outline outline() {
        return outline;
    }

    boolean says(Part part, Object value) {
        return digest(value).equals(digests.get(part));
    }

    boolean hasActivity(String key) {
        return outline.phaseOf(key) != null;
    }

    boolean hasPhase(String key) {
        return outline.phases().containsKey(key);
    }

    boolean knows(Part part) {
        return digests.containsKey(part);
    }

    /**
     * The same, that says of these parts what the other one says of them. To prefer what is typed is to take what is
     * saved for what it was typed on; to prefer what is saved, to take what is typed for that.
     */
    public DraftBase with(DraftBase other, Iterable<Part> parts) {
        var copy = new HashMap<>(digests);
        var places = outline;
        for (var part : parts) {
            if (part.isWhole()) {
                var phase = other.outline.phaseOf(part.holder());
                places = places.without(part.holder());
                places = phase == null ? places : places.with(phase, part.holder());
                RecordParts.ofActivity().forEach(name -> take(copy, other, new Part(part.holder(), name)));
            } else {
                take(copy, other, part);
            }
        }
        return new DraftBase(places, copy);
    }

    private static void take(Map<Part, String> digests, DraftBase other, Part part) {
        if (other.knows(part)) {
            digests.put(part, other.digests.get(part));
        } else {
            digests.remove(part);
        }
    }
}
