package org.essaim.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Which académie gives out an address: its staff has one at its domain, such as {@code ac-paris.fr}. */
@ApplicationScoped
public class AcademieFromAddress {

    private static final String DOMAINS = "/vocabulary/academy_mail_domains.csv";

    private Map<String, String> academieByDomain = Map.of();

    @PostConstruct
    void load() {
        var stream = AcademieFromAddress.class.getResourceAsStream(DOMAINS);
        if (stream == null) {
            throw new IllegalStateException(DOMAINS + " is missing");
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var records = format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            academieByDomain = records.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            record -> record.get("domain"),
                            record -> record.get("academie_code"),
                            (one, other) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code of the académie whose domain the address is at, exactly: a domain below it is somebody else's. */
    Optional<String> of(EmailAddress address) {
        return Optional.ofNullable(academieByDomain.get(address.domain()));
    }
}
