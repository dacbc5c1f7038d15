package org.essaim.shared.markdown;

/** Text that is written up to a limit, and no further. */
final class BoundedText implements Appendable {

    /** The limit was reached; what was written is of no use. */
    static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FullException() {
            super("too long", null, false, false);
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final long most;

    BoundedText(long most) {
        this.most = most;
    }

    @Override
    public Appendable append(CharSequence characters) {
        return append(characters, 0, characters.length());
    }

    @Override
    public Appendable append(CharSequence characters, int start, int end) {
        requireRoom(end - start);
        text.append(characters, start, end);
        return this;
    }

    @Override
    public Appendable append(char character) {
        requireRoom(1);
        text.append(character);
        return this;
    }

    private void requireRoom(int length) {
        if (text.length() + (long) length > most) {
            throw new FullException();
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
