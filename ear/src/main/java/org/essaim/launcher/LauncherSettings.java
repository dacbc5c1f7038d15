package org.essaim.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The few settings that matter before the portal runs. They come from the environment, else from system properties,
 * else from {@code essaim.properties} in the current folder (or the file that {@code ESSAIM_CONFIG} names); the portal
 * itself reads all of them again through MicroProfile Config.
 */
final class LauncherSettings {

    static final Map<String, String> STANDARD = Map.of(
            "ESSAIM_HTTP_PORT", "8080",
            "ESSAIM_HTTP_HOST", "127.0.0.1",
            "ESSAIM_DATA", "./data",
            "ESSAIM_DEMO", "false",
            "ESSAIM_DB_URL", "",
            "ESSAIM_DB_USER", "essaim",
            "ESSAIM_DB_PASSWORD", "",
            "ESSAIM_LOG_FORMAT", "text",
            "ESSAIM_LOG_CONSOLE", "false",
            "ESSAIM_STOP_DELAY", "0");

    private static final String FILE = "_FILE";

    /** Settings that are names of files, not files with the setting in them. */
    static final Set<String> THEMSELVES_FILES = Set.of("ESSAIM_SEARCH_CA_FILE");

    private static final Pattern SECRET = Pattern.compile("(PASSWORD|SECRET|TOKEN|KEY)$");

    /** {@code smtp://user:password@host}, {@code jdbc:…?password=…}. */
    private static final Pattern PASSWORD_INSIDE =
            Pattern.compile("(//[^/:@\\s]*):[^/\\s]*(?=@)|([?&]\\w*[Pp]assword=)[^&]*");

    private final Map<String, String> environment;
    private final Properties properties;

    LauncherSettings(Map<String, String> environment, Properties properties) {
        this.environment = environment;
        this.properties = properties;
    }

    /** Reads the file, if there is one, into system properties, where MicroProfile Config finds them. */
    static LauncherSettings load() {
        var environment = System.getenv();
        var named = environment.get("ESSAIM_CONFIG");
        var file = Path.of(named == null ? "essaim.properties" : named);
        if (Files.isRegularFile(file)) {
            var fromFile = new Properties();
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                fromFile.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new StartException(
                        "The settings in " + file.toAbsolutePath() + " cannot be read: " + e.getMessage());
            }
            for (var name : fromFile.stringPropertyNames()) {
                var variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
                if (!environment.containsKey(variable) && System.getProperty(property(variable)) == null) {
                    System.setProperty(
                            property(variable), fromFile.getProperty(name).strip());
                }
            }
        } else if (named != null) {
            throw new StartException("ESSAIM_CONFIG names " + file.toAbsolutePath() + ", which is not there.");
        }
        readSecrets(environment, System.getProperties());
        return new LauncherSettings(environment, System.getProperties());
    }

    /**
     * {@code ESSAIM_DB_PASSWORD_FILE=/run/secrets/…} is as good as the password itself: each such file becomes a system
     * property, where MicroProfile Config finds it.
     */
    static void readSecrets(Map<String, String> environment, Properties properties) {
        environment.forEach((name, file) -> {
            if (name.startsWith("ESSAIM_")
                    && name.endsWith(FILE)
                    && !THEMSELVES_FILES.contains(name)
                    && !file.isBlank()) {
                var variable = name.substring(0, name.length() - FILE.length());
                if (environment.containsKey(variable)) {
                    throw new StartException(variable + " and " + name + " are both set: one of them is enough.");
                }
                properties.setProperty(property(variable), content(name, Path.of(file.strip())));
            }
        });
    }

    private static String content(String name, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartException(name + " names " + file + ", which cannot be read (" + e.getMessage() + ").", e);
        }
    }

    static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** A setting without a default here is empty when it is not set. */
    String text(String variable) {
        var value = environment.get(variable);
        if (value == null) {
            value = properties.getProperty(property(variable));
        }
        return value == null || value.isBlank() ? STANDARD.getOrDefault(variable, "") : value.strip();
    }

    int port() {
        return number("ESSAIM_HTTP_PORT", 1, 65_535);
    }

    /** How long the node goes on serving after it has said that it leaves. */
    Duration stopDelay() {
        return Duration.ofSeconds(number("ESSAIM_STOP_DELAY", 0, 300));
    }

    private int number(String variable, int least, int most) {
        var text = text(variable);
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new StartException(
                variable + " is « " + text + " »: a number from " + least + " to " + most + " is expected.");
    }

    String host() {
        return text("ESSAIM_HTTP_HOST");
    }

    boolean demo() {
        return flag("ESSAIM_DEMO");
    }

    private boolean flag(String variable) {
        var text = text(variable);
        if (!"true".equals(text) && !"false".equals(text)) {
            throw new StartException(variable + " is « " + text + " »: true or false is expected.");
        }
        return "true".equals(text);
    }

    /** Class of {@code java.util.logging} that the log goes to. */
    String logHandler() {
        return flag("ESSAIM_LOG_CONSOLE") ? "java.util.logging.ConsoleHandler" : "java.util.logging.FileHandler";
    }

    /** Class that makes the lines of the log. */
    String logFormatter() {
        var text = text("ESSAIM_LOG_FORMAT");
        return switch (text) {
            case "text" -> TextLines.class.getName();
            case "json" -> JsonLines.class.getName();
            default -> throw new StartException("ESSAIM_LOG_FORMAT is « " + text + " »: text or json is expected.");
        };
    }

    Path data() {
        return Path.of(text("ESSAIM_DATA")).toAbsolutePath().normalize();
    }

    /** Everything that is set, from wherever, but what only the portal's keeper may know. */
    Manifest withoutSecrets() {
        var open = new Manifest();
        environment.forEach((name, value) -> putOpen(open, name, value));
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("essaim."))
                .forEach(name ->
                        putOpen(open, name.toUpperCase(Locale.ROOT).replace('.', '_'), properties.getProperty(name)));
        return open;
    }

    private static void putOpen(Manifest open, String variable, String value) {
        if (variable.startsWith("ESSAIM_")
                && !isSecret(variable)
                && open.text(property(variable)).isEmpty()) {
            open.put(property(variable), PASSWORD_INSIDE.matcher(value).replaceAll("$1$2"));
        }
    }

    /** By its name; a secret inside of an address is found by its form. */
    static boolean isSecret(String variable) {
        return SECRET.matcher(variable).find();
    }

    boolean usesEmbeddedDatabase() {
        return text("ESSAIM_DB_URL").isEmpty();
    }

    /** For uploaded files; else they are in the folder {@code files} of the data. */
    boolean usesBucket() {
        return !text("ESSAIM_FILES_S3_URL").isEmpty();
    }
}
