package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.it.Letters;

/**
 * Somebody who signed up for one test alone, so that whatever becomes of them meets no other test.
 *
 * @param email by which they sign in, with the password of the demo community
 * @param person signed in
 */
public record Newcomer(String email, HttpPerson person) {

    private static final Pattern LINK = Pattern.compile("/inscription/confirmer\\?[\\w=&-]+");
    private static final String PASSWORD = "butiner-ensemble";

    /** Signs up, follows the link of the letter and is in. */
    static Newcomer enrol(URL base) throws Exception {
        return enrol(base, "Capucine Essai");
    }

    /** The same under another name. */
    public static Newcomer enrol(URL base, String name) throws Exception {
        var person = new HttpPerson(base);
        var email = UUID.randomUUID() + "@example.org";
        HtmlForm.of(person.get("/inscription"), "form")
                .with("name", name)
                .with("email", email)
                .with("password", PASSWORD)
                .with("terms", "on")
                .send(person);
        var entered = HtmlForm.of(person.get(Letters.awaitPath(email, LINK)), "form")
                .with("password", PASSWORD)
                .send(person);
        assertThat(entered.statusCode()).as(email).isEqualTo(302);
        return new Newcomer(email, person);
    }

    /** Number of the member, as somebody who administers members sees it. */
    public String number(HttpPerson administrator) throws Exception {
        var link = Pattern.compile("/administration/membres/(\\d+)")
                .matcher(administrator.get("/administration/membres?q=" + email).body());
        assertThat(link.find()).as(email).isTrue();
        return link.group(1);
    }
}
