package org.essaim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

/** Where the time of the last run of the tests went, read from the reports that it left. */
final class TestTimes {

    private static final int SLOWEST = 10;

    private record Suite(String part, String name, int tests, double seconds) {

        static Suite of(String module, String phase, Path report) {
            try {
                var suite = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(report.toFile())
                        .getDocumentElement();
                var name = suite.getAttribute("name");
                var kind = phase.startsWith("surefire") ? "plain"
                        : name.contains(".browser.") ? "browser" : name.contains(".it.") ? "server" : "integration";
                return new Suite(
                        module + " " + kind,
                        name,
                        Integer.parseInt(suite.getAttribute("tests")),
                        Double.parseDouble(suite.getAttribute("time").replace(",", "")));
            } catch (Exception e) {
                throw new IllegalStateException(report.toString(), e);
            }
        }
    }

    private TestTimes() {}

    public static void main(String[] arguments) throws IOException {
        var suites = Stream.of("search", "portal-ejb", "portal-web", "ear")
                .flatMap(module -> Stream.of("surefire-reports", "failsafe-reports")
                        .flatMap(phase -> reports(Path.of(module, "target", phase))
                                .map(report -> Suite.of(module, phase, report))))
                .toList();
        var parts = suites.stream().collect(Collectors.groupingBy(Suite::part, TreeMap::new, Collectors.toList()));
        System.out.println("| part | classes | tests | seconds |\n|---|---|---|---|");
        parts.forEach(TestTimes::tell);
        tell("all", suites);
        System.out.println("\nThe slowest; the first of a server or a browser starts it:");
        suites.stream()
                .sorted(Comparator.comparing(Suite::seconds).reversed())
                .limit(SLOWEST)
                .forEach(suite -> System.out.printf(Locale.ROOT, "%7.1f s  %s%n", suite.seconds(), suite.name()));
    }

    private static void tell(String part, Collection<Suite> suites) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f |%n",
                part,
                suites.size(),
                suites.stream().mapToInt(Suite::tests).sum(),
                suites.stream().mapToDouble(Suite::seconds).sum());
    }

    private static Stream<Path> reports(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
