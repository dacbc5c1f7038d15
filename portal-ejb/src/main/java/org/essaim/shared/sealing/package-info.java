/** What others keep for the portal, such as browsers and tables, and cannot read or change ({@link org.essaim.shared.sealing.Sealing}). */
package org.essaim.shared.sealing;
