package org.essaim.structure;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keys that fields of forms ask for by their names: {@code <e:field>} without a label, without a hint. */
final class FieldTexts {

    private static final Pattern FIELD = Pattern.compile("<e:(?:field|error)\\b([^>]*?)(/>|>)");
    private static final Pattern PATH = Pattern.compile("\\bpath=\"([^\"]*)\"");
    private static final Pattern GROUP = Pattern.compile("(\\w+)\\[#\\{\\w+\\.index}]");
    private static final Pattern INPUT = Pattern.compile("<h:(?:input|select)\\w+\\b[^>]*?\\bid=\"(\\w+)\"");

    private FieldTexts() {}

    /** Keys that must be there: of fields, and of the rows they stand in. */
    static Stream<String> labels(Path view, String text) {
        return Stream.concat(
                fields(text)
                        .filter(field -> !field.tag().contains(" label="))
                        .map(field -> bundle(view) + ".field." + field.name()),
                GROUP.matcher(text).results().map(group -> bundle(view) + ".group." + group.group(1)));
    }

    /** Keys that may be there. */
    static Stream<String> hints(Path view, String text) {
        return fields(text)
                .filter(field -> !field.tag().contains(" hint="))
                .map(field -> bundle(view) + ".hint." + field.name());
    }

    private record Named(String tag, String name) {}

    private static Stream<Named> fields(String text) {
        return FIELD.matcher(text).results().flatMap(found -> {
            var tag = found.group(1).replaceAll("\\s+", " ");
            var path = PATH.matcher(tag);
            if (path.find()) {
                return Stream.of(new Named(tag, lastName(path.group(1))));
            }
            var inside = text.substring(found.end(), Math.max(found.end(), text.indexOf("</e:field>", found.end())));
            var input = INPUT.matcher(inside);
            return input.find() ? Stream.of(new Named(tag, input.group(1))) : Stream.empty();
        });
    }

    /** {@code minutes} of {@code phases[#{i.index}].minutes} and of {@code #{path}minutes}. */
    private static String lastName(String path) {
        return path.replaceAll("#\\{[^}]*}", "").replaceFirst(".*\\.", "");
    }

    /** As the kit finds it: the folder of the view, which a part of a view in another folder names as its {@code words}. */
    private static String bundle(Path view) {
        return view.getParent().getFileName().toString();
    }
}
