package org.essaim.library.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.shared.address.WebAddress;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.vocabulary.TermKind;

/** What a resource must say to be kept. */
final class ResourceRules {

    /** Which codes there are. */
    interface Codes {
        boolean known(TermKind kind, String code);
    }

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final List<Violation> violations = new ArrayList<>();
    private final MarkdownRules shown = new MarkdownRules();

    private ResourceRules() {}

    static List<Violation> broken(ResourceContent content, Codes codes) {
        var rules = new ResourceRules();
        rules.words(content);
        rules.address(content);
        rules.lists(content, codes);
        return Constraints.inOrder(ResourceContent.class, rules.violations.stream());
    }

    private void words(ResourceContent content) {
        require("title", !content.title().isEmpty(), "library.problem.title");
        violations.addAll(Constraints.broken(content));
        markdown("description", content.description());
        markdown("text", content.text());
        require("text", content.kind() != ResourceKind.TEXT || !content.text().isEmpty(), "library.problem.text");
        require("language", LANGUAGE.matcher(content.language()).matches(), "library.problem.language");
    }

    private void address(ResourceContent content) {
        switch (content.kind()) {
            case LINK -> require("url", WebAddress.of(content.url()).isPresent(), "library.problem.url");
            case VIDEO ->
                require(
                        "url",
                        WebAddress.of(content.url())
                                .filter(WebAddress::isSecure)
                                .isPresent(),
                        "library.problem.videoUrl");
            case FILE, TEXT ->
                require(
                        "url",
                        content.url().isEmpty() || WebAddress.of(content.url()).isPresent(),
                        "library.problem.url");
        }
    }

    private void lists(ResourceContent content, Codes codes) {
        require("licence", content.kind().isElsewhere() || !content.licence().isEmpty(), "library.problem.licence");
        require(
                "licence",
                content.licence().isEmpty() || codes.known(TermKind.LICENCE, content.licence()),
                "library.problem.code",
                content.licence());
        content.disciplines()
                .forEach(code ->
                        require("disciplines", codes.known(TermKind.DISCIPLINE, code), "library.problem.code", code));
        content.levels()
                .forEach(code -> require("levels", codes.known(TermKind.LEVEL, code), "library.problem.code", code));
    }

    /** A text that is too long is not looked at. */
    private void markdown(String field, String text) {
        if (violations.stream().noneMatch(found -> found.field().equals(field))) {
            shown.broken(field, text).ifPresent(violations::add);
        }
    }

    private void require(String field, boolean holds, String key, Object... arguments) {
        if (!holds) {
            violations.add(Violation.of(field, key, arguments));
        }
    }
}
