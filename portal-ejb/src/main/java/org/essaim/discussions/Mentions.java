package org.essaim.discussions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.identity.directory.MemberName;
import org.essaim.shared.viewer.MemberId;

/** {@code @Prénom Nom} in a text: whom it means, and how it is shown. */
final class Mentions {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|~$]");

    private Mentions() {}

    static boolean possible(String text) {
        return text.indexOf('@') >= 0;
    }

    /** Those whose whole name stands behind a sign; a name that two of them have means neither. */
    static Set<MemberId> in(String text, Collection<MemberName> people) {
        var named = people.stream().filter(MemberName::isNamed).collect(Collectors.groupingBy(MemberName::name));
        var longestFirst = longestFirst(named.keySet());
        var found = new LinkedHashSet<MemberId>();
        for (var at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            var place = at;
            longestFirst.stream()
                    .filter(name -> stands(name, text, place))
                    .findFirst()
                    .map(named::get)
                    .filter(all -> all.size() == 1)
                    .ifPresent(all -> found.add(all.get(0).id()));
        }
        return found;
    }

    /** The text with a link to the profile of each, where there is one to be seen. */
    static String linked(String text, Collection<MemberName> mentioned) {
        var shown = new StringBuilder();
        var byLength = mentioned.stream()
                .filter(MemberName::isNamed)
                .sorted(Comparator.comparing((MemberName each) -> each.name().length())
                        .reversed())
                .toList();
        var from = 0;
        for (var at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(from, at + 1))) {
            var place = at;
            var found = byLength.stream()
                    .filter(each -> stands(each.name(), text, place))
                    .findFirst();
            if (found.isPresent()) {
                shown.append(text, from, at).append(shown(found.get()));
                from = at + 1 + found.get().name().length();
            }
        }
        return shown.append(text.substring(from)).toString();
    }

    private static String shown(MemberName member) {
        var name = "@" + MARKUP.matcher(member.name()).replaceAll("\\\\$0");
        return member.hasPublicPage() ? "[" + name + "](" + member.path() + ")" : "**" + name + "**";
    }

    /** Behind the sign, and not as the beginning of a longer word; an address has a letter before the sign. */
    private static boolean stands(String name, String text, int at) {
        var end = at + 1 + name.length();
        return text.startsWith(name, at + 1)
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static List<String> longestFirst(Collection<String> names) {
        var all = new ArrayList<>(names);
        all.sort(Comparator.comparing(String::length).reversed());
        return all;
    }
}
