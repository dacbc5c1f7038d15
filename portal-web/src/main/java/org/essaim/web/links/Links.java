package org.essaim.web.links;

import java.util.List;

/** The links that one capability hangs into the frame: one bean a package. */
public interface Links {
    List<Link> links();
}
