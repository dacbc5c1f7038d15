package org.essaim.web.request;

/** For whoever stops this node: first no new requests, then those that run come to their end. */
public interface RequestGateMXBean {

    /** Requests that run now. */
    int getRunning();

    /** From now on new requests are answered with 503, and the node says that it is not ready. */
    void close();

    /** Workers in the background come to an end; returns when they have. */
    void stopWork();
}
