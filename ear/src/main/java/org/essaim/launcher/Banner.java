package org.essaim.launcher;

/** What a person wants to know when the portal has started. */
final class Banner {

    private Banner() {}

    static void print(LauncherSettings settings, DataDirectory data, boolean demo) {
        var host = "0.0.0.0".equals(settings.host()) || "127.0.0.1".equals(settings.host())
                ? "localhost"
                : settings.host();
        System.out.println();
        System.out.println("  ⬡ ⬢ ⬡  Essaim");
        System.out.println("  Address   http://" + host + ":" + settings.port() + "/");
        System.out.println("  Data      " + data.path());
        if (demo) {
            System.out.println("  Demo      ambre.rucher@example.org (administration), basile.romarin@example.org"
                    + " (review), melissa.tournesol@example.org (teacher)");
            System.out.println("            password for all of them: butiner-ensemble");
        }
        System.out.println("  To stop   Ctrl-C");
        System.out.println();
    }
}
