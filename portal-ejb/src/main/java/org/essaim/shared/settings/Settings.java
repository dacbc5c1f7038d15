package org.essaim.shared.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings with their types. A wrong one is reported with its name, once, at the start. */
@ApplicationScoped
public class Settings {

    /** Members are told twice before, which takes two months. */
    private static final int SHORTEST_INACTIVITY = 180;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** Names and addresses that lead back to where one is. */
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[(::1|(0{1,4}:){7}0{0,3}1)]");

    /** A setting that cannot be used as it stands. */
    public static final class WrongSettingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public WrongSettingException(Setting setting, String value, String expected) {
            super(setting.variable() + " is « " + value + " »: " + expected);
        }
    }

    private final Function<Setting, Optional<String>> source;

    /** Those of MicroProfile Config. */
    public Settings() {
        this(Settings::configured);
    }

    /** For who has no server around them. */
    public Settings(Function<Setting, Optional<String>> source) {
        this.source = source;
    }

    private static Optional<String> configured(Setting setting) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(setting.property(), String.class)
                .or(() -> config.getOptionalValue(setting.variable(), String.class));
    }

    /** The text of a setting, its default when it is not set. */
    public String text(Setting setting) {
        return source.apply(setting).map(String::strip).orElse(setting.standard());
    }

    /** The text of a setting, empty when it is blank. */
    public Optional<String> optional(Setting setting) {
        return Optional.of(text(setting)).filter(text -> !text.isBlank());
    }

    public int number(Setting setting, int least, int most) {
        var text = text(setting);
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new WrongSettingException(setting, text, "a whole number from " + least + " to " + most + " is expected");
    }

    public boolean flag(Setting setting) {
        var text = text(setting);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new WrongSettingException(setting, text, "true or false is expected");
        };
    }

    /** Public address without a slash at its end. */
    public URI baseUrl() {
        var text = optional(Setting.BASE_URL).orElseGet(() -> "http://localhost:" + httpPort());
        return webAddress(text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
                .orElseThrow(() -> new WrongSettingException(
                        Setting.BASE_URL, text, "an address such as https://portail.example.org is expected"));
    }

    /**
     * Whether the public address leads to this machine alone. One that nobody chose says so only as long as others
     * cannot come: not of a portal that listens on all addresses.
     */
    public boolean isForThisMachine() {
        return isOfThisMachine(baseUrl().getHost())
                && (optional(Setting.BASE_URL).isPresent() || isOfThisMachine(text(Setting.HTTP_HOST)));
    }

    private static boolean isOfThisMachine(String host) {
        return THIS_MACHINE.matcher(host).matches();
    }

    public int httpPort() {
        return number(Setting.HTTP_PORT, 1, 65535);
    }

    /** Folder that the portal writes to. */
    public Path data() {
        return Path.of(text(Setting.DATA)).toAbsolutePath().normalize();
    }

    public boolean demo() {
        return flag(Setting.DEMO);
    }

    /** Largest upload in bytes. */
    public long maxUpload() {
        return megabytes(Setting.MAX_UPLOAD_MB, 1024);
    }

    /** Bytes of files that one member may keep in all. */
    public long maxStored() {
        return megabytes(Setting.MAX_STORED_MB, 1024 * 1024);
    }

    /** Largest import in bytes. */
    public long maxImport() {
        return megabytes(Setting.MAX_IMPORT_MB, 64 * 1024);
    }

    public int maxUploadsPerDay() {
        return number(Setting.MAX_UPLOADS_PER_DAY, 1, 1_000_000);
    }

    /** Minutes in which an author changes what they wrote in a discussion. */
    public int discussionEditMinutes() {
        return number(Setting.DISCUSSION_EDIT_MINUTES, 0, 100_000);
    }

    /** How long something is kept, by a setting in days. */
    public Duration days(Setting setting) {
        return Duration.ofDays(number(setting, 1, 36_500));
    }

    /** After which time without a visit a member is erased; empty for never. */
    public Optional<Duration> inactivity() {
        var days = number(Setting.KEEP_INACTIVE_DAYS, 0, 36_500);
        if (days > 0 && days < SHORTEST_INACTIVITY) {
            throw new WrongSettingException(
                    Setting.KEEP_INACTIVE_DAYS,
                    Integer.toString(days),
                    "0, or a whole number from " + SHORTEST_INACTIVITY + " is expected");
        }
        return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }

    private long megabytes(Setting setting, int most) {
        return (long) number(setting, 1, most) << 20;
    }

    /** Where uploaded files go, instead of a folder; empty when they go to the folder. */
    public Optional<S3Bucket> filesBucket() {
        return optional(Setting.FILES_S3_URL)
                .map(text -> new S3Bucket(
                        filesEndpoint(text),
                        required(Setting.FILES_S3_BUCKET),
                        required(Setting.FILES_S3_REGION),
                        required(Setting.FILES_S3_KEY),
                        required(Setting.FILES_S3_SECRET),
                        flag(Setting.FILES_S3_PATH_STYLE)));
    }

    private static URI filesEndpoint(String text) {
        return webAddress(text)
                .orElseThrow(() -> new WrongSettingException(
                        Setting.FILES_S3_URL, text, "an address such as https://s3.example.org is expected"));
    }

    private String required(Setting setting) {
        return optional(setting)
                .orElseThrow(() ->
                        new WrongSettingException(setting, "", "it is needed with " + Setting.FILES_S3_URL.variable()));
    }

    private static Optional<URI> webAddress(String text) {
        try {
            return Optional.of(new URI(text))
                    .filter(uri -> uri.getHost() != null)
                    .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Accent colour of the association, {@code #rrggbb}. */
    public Optional<String> accent() {
        return optional(Setting.ASSOCIATION_ACCENT).map(text -> {
            if (!COLOUR.matcher(text).matches()) {
                throw new WrongSettingException(
                        Setting.ASSOCIATION_ACCENT, text, "a colour such as #b45309 is expected");
            }
            return text;
        });
    }

    /** Address of the mail server, {@code smtp} or {@code smtps}; empty when letters are to wait. */
    public Optional<URI> smtpUrl() {
        return optional(Setting.SMTP_URL).map(text -> {
            try {
                var uri = new URI(text);
                if (uri.getHost() != null && ("smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme()))) {
                    return uri;
                }
            } catch (URISyntaxException e) {
                // Told below, without its password.
            }
            throw new WrongSettingException(
                    Setting.SMTP_URL, "…", "an address such as smtp://user:password@mail.example.org:587 is expected");
        });
    }

    /** Addresses of the search cluster; none for the embedded index. */
    public List<URI> searchUrls() {
        return Arrays.stream(text(Setting.SEARCH_URL).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Settings::searchUrl)
                .toList();
    }

    private static URI searchUrl(String text) {
        try {
            var uri = new URI(text);
            var isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            var isRoot = uri.getRawPath().isEmpty() || "/".equals(uri.getRawPath());
            if (isWeb && isRoot && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below, without what may be a password.
        }
        throw new WrongSettingException(
                Setting.SEARCH_URL,
                "…",
                "addresses such as https://search1.example.org:9200,https://search2.example.org:9200 are expected, without a"
                        + " user, which has a setting of its own");
    }

    /** The file that proves who the search cluster is. */
    public Optional<Path> searchAuthority() {
        return optional(Setting.SEARCH_CA_FILE).map(text -> {
            var file = Path.of(text).toAbsolutePath().normalize();
            if (!Files.isReadable(file)) {
                throw new WrongSettingException(Setting.SEARCH_CA_FILE, text, "a file that can be read is expected");
            }
            return file;
        });
    }

    /** Reads every setting that has a type, so that a wrong one is reported at the start. */
    public void check() {
        httpPort();
        baseUrl();
        maxUpload();
        maxStored();
        maxUploadsPerDay();
        discussionEditMinutes();
        maxImport();
        Arrays.stream(Setting.values())
                .filter(each -> each.name().endsWith("_DAYS"))
                .forEach(this::checkDays);
        accent();
        smtpUrl();
        filesBucket();
        searchUrls();
        searchAuthority();
        flag(Setting.DEMO);
        flag(Setting.TRACE);
    }

    private void checkDays(Setting setting) {
        if (setting == Setting.KEEP_INACTIVE_DAYS) {
            inactivity();
        } else {
            days(setting);
        }
    }
}
