/**
 * Who may do what. Three words:
 *
 * <ul>
 *   <li>a <b>role</b> is held in the whole portal ({@link org.essaim.shared.viewer.Role}, given by administrators) or on one
 *       thing ({@link org.essaim.shared.viewer.LocalRole}: « coordinator of network 7 », a {@link org.essaim.shared.viewer.Grant}
 *       that the capability writes through {@link org.essaim.rights.GrantedRights});
 *   <li>an <b>action</b> names the roles that allow it ({@link org.essaim.shared.viewer.Action}, an enumeration in each
 *       capability), and a capability asks {@code viewer.may(ANNOUNCE, network)};
 *   <li>a <b>boundary</b> says whom it is open to ({@link org.essaim.rights.OpenTo}), and lets in nobody else.
 * </ul>
 *
 * <p>Being the author of this scenario is no role: the capability's policy knows. Nothing is cached between requests,
 * so that what was taken is taken. Publishes no event.
 */
package org.essaim.rights;
