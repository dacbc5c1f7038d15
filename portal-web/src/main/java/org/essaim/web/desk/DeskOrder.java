package org.essaim.web.desk;

/**
 * What a click on the head of a column asks for.
 *
 * @param column its {@code field}
 * @param rising the order from the smallest on
 * @param falling the order from the greatest on
 */
public record DeskOrder<O extends Enum<O>>(String column, O rising, O falling) {}
