/**
 * Shape of commands: what their components carry ({@link org.essaim.shared.text.Longest},
 * {@link org.essaim.shared.constraints.Between}, those of Bean Validation) is said once, and read by the boundary that
 * refuses and by the form that asks.
 */
package org.essaim.shared.constraints;
