package org.essaim.demo;

/** What one capability adds to the demo; a bean of its own. */
interface DemoPart {

    /** Parts are loaded by rank, each after those whose things it uses: tens, so that others find room between. */
    int rank();

    /**
     * Adds the things of the capability, in the one transaction of the demo; the viewer is the portal itself.
     *
     * @return how many of what, for the log
     */
    String load(DemoFiles files, DemoPeople people) throws Exception;
}
