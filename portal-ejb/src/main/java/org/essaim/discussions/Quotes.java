package org.essaim.discussions;

import java.util.stream.Collectors;

/** What an answer quotes. */
final class Quotes {

    private Quotes() {}

    /** With a line that names its author, where they have a name. */
    static String of(DiscussionReading.PostRow post) {
        var quoted = post.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        return (post.name().isEmpty() ? "" : "> **" + post.name() + "**\n>\n") + quoted + "\n\n";
    }
}
