/** What the installation is told by its environment. */
package org.essaim.shared.settings;
