package org.essaim.structure;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form of a view: two blanks a level, lines of 120 signs. White space enters or leaves only where no reader sees it:
 * beside a tag that begins a block, between the attributes of a tag, and where there was some. An element whose first
 * child stands on a line of its own keeps its lines.
 */
final class ViewFormat {

    static final int WIDTH = 120;

    private static final Set<String> BLOCKS = Set.of(
            ("html head body main header footer nav section article aside div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd "
                            + "table caption thead tbody tfoot tr th td form fieldset legend details summary figure figcaption "
                            + "blockquote hr link meta title option select "
                            + "ui:composition ui:define ui:param f:metadata f:viewParam f:viewAction f:view f:event f:facet "
                            + "f:selectItem f:selectItems f:validateLength f:validateLongRange o:tagAttribute "
                            + "h:head h:body h:form e:section e:list e:empty e:alert e:field e:crumb e:errors e:filters "
                            + "e:paging e:card e:flip e:lost e:notices d:area d:text d:choice d:ticks d:number")
                    .split(" "));

    private static final Set<String> VERBATIM = Set.of("pre", "textarea", "script", "style");

    private static final Pattern PIECE =
            Pattern.compile("<!--.*?-->|<[!?][^>]*>|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|[^<]+", Pattern.DOTALL);

    private static final Pattern TAG_WORD =
            Pattern.compile("</?[\\w:.-]+|[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*')|/?>", Pattern.DOTALL);

    private static final Pattern BLANK_BEFORE = Pattern.compile("(?s)^([ \\t\\r\\n]*).*$");

    private static final Pattern BLANK_AFTER = Pattern.compile("(?s)^.*?([ \\t\\r\\n]*)$");

    /** Stands before the end of a tag, where a line may end that would be too long otherwise. */
    private static final String AT_NEED = "\0";

    private final List<Piece> pieces;
    private int next;

    private ViewFormat(String view) {
        pieces = read(view);
    }

    static String format(String view) {
        var format = new ViewFormat(view);
        var lines = new ArrayList<String>();
        format.print(format.children(""), 0, lines);
        return lines.stream().map(line -> line + "\n").collect(joining());
    }

    /** Part of a view: its words, which a line may end between, and whether white space came before. */
    private record Piece(String name, Kind kind, List<String> words, boolean blankBefore, boolean lineBefore) {

        boolean isBlock() {
            return BLOCKS.contains(name);
        }
    }

    private enum Kind {
        OPEN,
        CLOSE,
        WHOLE
    }

    /** A tag with what stands in it, or a piece alone ({@code close} is null, and there are no children). */
    private record Node(Piece open, List<Node> children, Piece close) {

        boolean isBlock() {
            return open.isBlock();
        }

        boolean beginsWithBlock() {
            return isBlock()
                    || isUnseen() && !children.isEmpty() && children.get(0).beginsWithBlock();
        }

        boolean endsWithBlock() {
            return isBlock()
                    || isUnseen()
                            && !children.isEmpty()
                            && children.get(children.size() - 1).endsWithBlock();
        }

        private boolean isUnseen() {
            return open.name().startsWith("ui:") || open.name().startsWith("c:");
        }

        List<Piece> flat() {
            var all = new ArrayList<>(List.of(open));
            children.forEach(child -> all.addAll(child.flat()));
            if (close != null) {
                all.add(close);
            }
            return all;
        }
    }

    private static List<Piece> read(String view) {
        var pieces = new ArrayList<Piece>();
        var found = PIECE.matcher(view);
        var gap = "";
        while (found.find()) {
            var piece = found.group();
            if (piece.isBlank()) {
                gap += piece;
            } else if (piece.startsWith("<")) {
                var tag = tag(piece, gap);
                gap = "";
                pieces.add(tag);
                if (tag.kind() == Kind.OPEN && VERBATIM.contains(tag.name())) {
                    var end = view.indexOf("</" + tag.name(), found.end());
                    if (end > found.end()) {
                        var kept = view.substring(found.end(), end);
                        pieces.add(new Piece("", Kind.WHOLE, List.of(kept), false, false));
                    }
                    found.region(end, view.length());
                }
            } else {
                var before = gap + BLANK_BEFORE.matcher(piece).replaceFirst("$1");
                gap = BLANK_AFTER.matcher(piece).replaceFirst("$1");
                pieces.add(new Piece("", Kind.WHOLE, words(piece, true), !before.isEmpty(), before.contains("\n")));
            }
        }
        return pieces;
    }

    private static Piece tag(String tag, String gap) {
        var blank = !gap.isEmpty();
        var line = gap.contains("\n");
        if (tag.startsWith("<!") || tag.startsWith("<?")) {
            return new Piece("html", Kind.WHOLE, List.of(tag), blank, line);
        }
        var kind = tag.startsWith("</") ? Kind.CLOSE : tag.endsWith("/>") ? Kind.WHOLE : Kind.OPEN;
        var words = TAG_WORD.matcher(tag)
                .results()
                .flatMap(word -> words(word.group(), false).stream())
                .collect(toCollection(ArrayList::new));
        var end = words.remove(words.size() - 1);
        words.set(words.size() - 1, words.get(words.size() - 1) + AT_NEED + end);
        var name = tag.replaceFirst("^</?([\\w:.-]+)(?s:.*)$", "$1");
        return new Piece(name, kind, words, blank, line);
    }

    private List<Node> children(String parent) {
        var nodes = new ArrayList<Node>();
        while (next < pieces.size()) {
            var piece = pieces.get(next);
            if (piece.kind() == Kind.CLOSE) {
                if (!piece.name().equals(parent)) {
                    throw new IllegalArgumentException("</" + piece.name() + "> closes <" + parent + ">");
                }
                return nodes;
            }
            next++;
            if (piece.kind() == Kind.OPEN) {
                var children = children(piece.name());
                nodes.add(new Node(piece, children, pieces.get(next++)));
            } else {
                nodes.add(new Node(piece, List.of(), null));
            }
        }
        return nodes;
    }

    /** Prints nodes, those that nothing may part in runs on common lines. */
    private void print(List<Node> nodes, int indent, List<String> lines) {
        var run = new ArrayList<Node>();
        for (var node : nodes) {
            if (!run.isEmpty() && mayPart(run.get(run.size() - 1), node)) {
                printRun(run, indent, lines);
                run.clear();
            }
            run.add(node);
        }
        if (!run.isEmpty()) {
            printRun(run, indent, lines);
        }
    }

    private static boolean mayPart(Node one, Node two) {
        return one.endsWithBlock() || two.beginsWithBlock() || two.open().lineBefore();
    }

    private void printRun(List<Node> run, int indent, List<String> lines) {
        var only = run.size() == 1 ? run.get(0) : null;
        var pieces = run.stream().flatMap(node -> node.flat().stream()).toList();
        if (only != null && only.close() != null && keepsLines(only, pieces, indent)) {
            fill(List.of(only.open()), indent, lines);
            print(only.children(), indent + 2, lines);
            fill(List.of(only.close()), indent, lines);
        } else {
            fill(pieces, indent, lines);
        }
    }

    private static boolean keepsLines(Node node, List<Piece> flat, int indent) {
        if (node.children().isEmpty()) {
            return false;
        }
        var first = node.children().get(0);
        var last = node.children().get(node.children().size() - 1);
        var mayOpen = node.isBlock() || first.beginsWithBlock() || first.open().blankBefore();
        var mayClose = node.isBlock() || last.endsWithBlock() || node.close().blankBefore();
        return mayOpen && mayClose && (first.open().lineBefore() || indent + width(flat) > WIDTH);
    }

    private static int width(List<Piece> pieces) {
        var width = 0;
        for (var piece : pieces) {
            width += String.join(" ", piece.words()).replace(AT_NEED, "").length() + (piece.blankBefore() ? 1 : 0);
        }
        return width;
    }

    /** Fills lines with what nothing may part; a line ends where there is white space already, at need in a tag. */
    private static void fill(List<Piece> pieces, int indent, List<String> lines) {
        var line = new StringBuilder(" ".repeat(indent));
        var blank = "";
        for (var atom : atoms(pieces)) {
            var whole = atom.replace(AT_NEED, "");
            var fits = line.length() + blank.length() + firstLine(whole) <= WIDTH;
            if (!fits && !blank.isEmpty()) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent + 4));
                blank = "";
            }
            line.append(blank);
            for (var part : atom.split(AT_NEED)) {
                if (line.length() + firstLine(whole) > WIDTH && line.length() + firstLine(part) > WIDTH) {
                    lines.add(line.toString());
                    line = new StringBuilder(" ".repeat(indent + 4));
                }
                line.append(part);
                whole = whole.substring(part.length());
            }
            blank = " ";
        }
        lines.add(line.toString());
    }

    private static List<String> atoms(List<Piece> pieces) {
        var atoms = new ArrayList<String>();
        for (var piece : pieces) {
            for (var i = 0; i < piece.words().size(); i++) {
                var word = piece.words().get(i);
                if (atoms.isEmpty() || i > 0 || piece.blankBefore()) {
                    atoms.add(word);
                } else {
                    atoms.set(atoms.size() - 1, atoms.get(atoms.size() - 1) + word);
                }
            }
        }
        return atoms;
    }

    private static int firstLine(String word) {
        var end = word.indexOf('\n');
        return end < 0 ? word.length() : end;
    }

    /** Parts a text at its white space, within expressions too but not in their strings. */
    private static List<String> words(String text, boolean outsideExpressions) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var inExpression = false;
        var quote = '\0';
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (inExpression && quote != '\0') {
                quote = sign == quote ? '\0' : quote;
            } else if (inExpression && sign == '\'') {
                quote = sign;
            } else if (inExpression) {
                inExpression = sign != '}';
            } else {
                inExpression = text.startsWith("#{", i);
            }
            var parts = " \t\r\n".indexOf(sign) >= 0 && quote == '\0' && (inExpression || outsideExpressions);
            if (!parts) {
                word.append(sign);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
