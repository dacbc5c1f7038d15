/** Where networks are: a tile for each académie and each collectivity overseas, and those around the viewer. */
package org.essaim.networks.map;
