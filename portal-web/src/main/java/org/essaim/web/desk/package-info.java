/**
 * Desks: pages on which people in charge look through many things, choose some and act on them, made of components of
 * PrimeFaces. This package keeps PrimeFaces to them, seals the state that travels with them, and lets their tables ask
 * for what the address of a list can ask for too ({@link org.essaim.web.desk.DeskTable}).
 */
package org.essaim.web.desk;
