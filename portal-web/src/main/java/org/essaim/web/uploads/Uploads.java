package org.essaim.web.uploads;

import java.util.List;

/** The addresses of one capability that take files: one bean a package. */
public interface Uploads {
    List<UploadAddress> addresses();
}
