/** One portal among several: work that one node does for all, news between nodes, the steps of start and stop. */
package org.essaim.shared.nodes;
