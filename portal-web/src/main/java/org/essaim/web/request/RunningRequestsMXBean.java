package org.essaim.web.request;

/** For whoever stops this node: first no new requests, then those that run come to their end. */
public interface RunningRequestsMXBean {

    /** Requests that run now. */
    int getRunning();

    /** The node says that it is not ready from now on, and goes on serving. */
    void announceStop();

    /** From now on new requests get 503. */
    void close();

    /** Workers in the background come to an end; returns when they have. */
    void stopWork();
}
