/**
 * The kernel that every capability stands on. This package holds no class: each package below has one subject, and they
 * form no circle. The kernel knows no capability and publishes no event.
 */
package org.essaim.shared;
