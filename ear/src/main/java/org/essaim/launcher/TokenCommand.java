package org.essaim.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Prints a new API token for a member of the running portal. Whoever can read the data folder, or knows the
 * database's password, holds the machine; the schema's own function {@code issue_api_token} does the rest.
 */
final class TokenCommand {

    private TokenCommand() {}

    static void run(List<String> arguments) {
        if (arguments.size() < 2) {
            throw new StartException("Usage: java -jar essaim.jar token EMAIL SCOPE…");
        }
        var settings = LauncherSettings.load();
        var token = newToken();
        try (var database = DatabaseAccess.running(settings);
                var connection = database.connect();
                var issue = connection.prepareStatement("select issue_api_token(?, ?, ?, ?)")) {
            issue.setString(1, arguments.get(0));
            issue.setString(2, "essaim.jar");
            issue.setArray(
                    3,
                    connection.createArrayOf(
                            "text", arguments.subList(1, arguments.size()).toArray()));
            issue.setString(4, hash(token));
            issue.execute();
        } catch (SQLException e) {
            throw new StartException("No token: " + StartException.firstLine(e), e);
        }
        System.out.println(token);
    }

    private static String newToken() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return "essaim_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
