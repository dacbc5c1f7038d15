package org.essaim.shared.markdown;

import org.commonmark.node.CustomBlock;

/** A paragraph that begins with a formula of several lines. */
final class FormulaBlock extends CustomBlock {}
