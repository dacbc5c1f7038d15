/** What can go wrong for whoever asks: a boundary throws one of these, and the web tells it to people and programs. */
package org.essaim.shared.problem;
