package org.essaim.library.content;

/** What a token can be allowed in the library. */
public final class LibraryScopes {

    public static final String READ = "library:read";
    public static final String WRITE = "library:write";

    private LibraryScopes() {}
}
