/**
 * Figures for those in charge: of a network for who runs it, by académie for the association and its report of a year.
 *
 * <ul>
 *   <li>Capabilities bring what they count: a bean for networks ({@link org.essaim.figures.NetworkFigures}), one for
 *       académies ({@link org.essaim.figures.AcademieFigures}). Whoever comes adds a bean, and no page.
 *   <li>Counts, never names. What profiles say, and how many people did something in an académie, is hidden below five
 *       people, and so that nothing else tells it ({@link org.essaim.figures.CellSuppression}).
 *   <li>Nothing is recorded for the sake of a figure: all of it is counted from what is there for other reasons.
 * </ul>
 */
package org.essaim.figures;
