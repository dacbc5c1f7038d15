/**
 * What is held on members: shown to them, handed over, erased when they leave, and taken away by age. What each
 * capability holds it tells itself, by {@link org.essaim.shared.personal.PersonalData} and
 * {@link org.essaim.shared.personal.Retentions}.
 *
 * <p>Nothing here knows a table of another capability but by what that one tells.
 */
package org.essaim.privacy;
