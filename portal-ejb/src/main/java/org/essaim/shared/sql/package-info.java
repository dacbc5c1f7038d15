/**
 * SQL by name: statements whose parameters are named, and rows that become records whose components are named like the
 * columns. Nothing is read by position, and no other package makes a native query or reads a result set (decision 0030).
 */
package org.essaim.shared.sql;
