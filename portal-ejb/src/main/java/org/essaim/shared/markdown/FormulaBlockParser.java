package org.essaim.shared.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Keeps the lines of a formula together, so that none of them begins a list or underlines a heading. A
 * blank line ends it in any case.
 */
final class FormulaBlockParser extends AbstractBlockParser {

    /** Begins one where a line begins with the signs of a formula and has not its end. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent();
            var from = state.getNextNonSpaceIndex();
            return FormulaSigns.atStart(line, from)
                    .filter(signs -> !ends(line, from + signs.opening().length(), signs))
                    .map(signs -> BlockStart.of(new FormulaBlockParser(signs)).atIndex(from))
                    .orElseGet(BlockStart::none);
        }
    }

    private final FormulaBlock block = new FormulaBlock();
    private final List<SourceLine> lines = new ArrayList<>();
    private final FormulaSigns signs;
    private boolean ended;

    private FormulaBlockParser(FormulaSigns signs) {
        this.signs = signs;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (ended || state.isBlank()) {
            return BlockContinue.none();
        }
        ended = ends(state.getLine().getContent(), state.getIndex(), signs);
        return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        lines.add(line);
    }

    @Override
    public void parseInlines(InlineParser parser) {
        parser.parse(SourceLines.of(lines), block);
    }

    private static boolean ends(CharSequence line, int from, FormulaSigns signs) {
        return line.toString().indexOf(signs.closing(), from) >= 0;
    }
}
