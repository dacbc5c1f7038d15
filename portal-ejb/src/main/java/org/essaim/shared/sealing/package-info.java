/** What browsers keep for the portal and cannot read or change ({@link org.essaim.shared.sealing.Sealing}). */
package org.essaim.shared.sealing;
