package org.essaim.launcher;

/**
 * Where {@code java -jar} begins. Compiled for Java 8 and naming no other class of ours, so that an older Java gets a
 * sentence rather than a trace.
 */
public final class Start {

    private static final int NEEDED = 17;

    private Start() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        String refusal = refusal(System.getProperty("java.specification.version"));
        if (refusal != null) {
            System.err.println(refusal);
            System.exit(1);
        }
        Class.forName("org.essaim.launcher.Essaim")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** Why this Java, such as {@code 1.8} or {@code 17}, will not do; null when it will. */
    static String refusal(String version) {
        String plain = version.startsWith("1.") ? version.substring(2) : version;
        return Integer.parseInt(plain.replaceFirst("\\D.*", "")) < NEEDED
                ? "Java " + NEEDED + " or newer is needed; this is Java " + version + "."
                : null;
    }
}
