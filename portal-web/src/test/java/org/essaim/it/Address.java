package org.essaim.it;

import java.net.URI;
import java.net.URL;

/** Where the portal under test is reached. */
public final class Address {

    private Address() {}

    /** The address on the loopback: the server names itself by the machine's own, where it does not listen. */
    public static URI of(URL base) {
        return URI.create(base.getProtocol() + "://127.0.0.1:" + base.getPort() + "/");
    }
}
