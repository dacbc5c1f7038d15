package org.essaim.testing;

/** Something that is done, and gives nothing. */
@FunctionalInterface
public interface Action {

    void run() throws Exception;
}
