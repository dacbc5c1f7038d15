package org.essaim.figures;

/** Things of networks that can be reported: one bean for each kind, brought by its capability. */
public interface ThingsOfNetwork {

    /** As moderation calls it. */
    String kind();

    /** Key of the words for several of them. */
    String words();

    /** A statement that gives the ids of those of {@code :network}. */
    String ids();
}
