/**
 * The kernel that every capability stands on: who is looking ({@link org.essaim.shared.Viewer}), what can go wrong
 * ({@link org.essaim.shared.BusinessException}), settings, time, pages of a list, and the schema's migrations.
 *
 * <p>It knows no capability and publishes no event.
 */
package org.essaim.shared;
