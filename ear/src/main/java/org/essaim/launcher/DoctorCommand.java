package org.essaim.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Checks everything that the portal needs, and reports each in one line; changes nothing. */
final class DoctorCommand {

    private DoctorCommand() {}

    /** Whether nothing is bad. */
    static boolean run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new StartException("Usage: java -jar essaim.jar doctor");
        }
        var settings = LauncherSettings.load();
        var findings = new ArrayList<Finding>();
        findings.add(guarded("settings", () -> SettingsCheck.settings(settings)));
        findings.add(guarded("disk", () -> DiskCheck.disk(settings.data())));
        findings.add(guarded("files", () -> FilesCheck.files(settings)));
        findings.addAll(DatabaseCheck.findings(settings));
        findings.add(guarded("search", () -> SearchCheck.search(settings)));
        findings.add(guarded("mail", () -> MailCheck.mail(settings)));
        findings.add(guarded("address", () -> SettingsCheck.baseUrl(settings)));
        for (var finding : findings) {
            System.out.printf(
                    Locale.ROOT,
                    "%-5s %-9s %s%n",
                    finding.grade().name().toLowerCase(Locale.ROOT),
                    finding.what(),
                    finding.text());
        }
        return findings.stream().noneMatch(finding -> finding.grade() == Finding.Grade.BAD);
    }

    /** A setting that cannot be read is what is wrong. */
    private static Finding guarded(String what, Supplier<Finding> check) {
        try {
            return check.get();
        } catch (StartException e) {
            return Finding.bad(what, e.getMessage());
        }
    }
}
