package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Couldn't connect to host, port: smtp.example.org, 25; timeout 10000 | NO_SERVER
            535 5.7.8 Authentication credentials invalid                        | NO_SERVER
            550 5.1.1 <zoe@example.org>: Recipient address rejected             | NO_SUCH_ADDRESS
            550 No such user here                                               | NO_SUCH_ADDRESS
            452 4.2.2 The email account is over quota                           | FULL
            552 5.2.2 Mailbox full                                              | FULL
            554 5.7.1 Service unavailable; client host blocked                  | TAKEN_FOR_SPAM
            450 4.7.1 <zoe@ac-exemple.fr>: Recipient address rejected: Greylisted | LATER
            421 4.3.2 Service shutting down                                     | LATER
            550 5.6.0 Message rejected                                          | REFUSED
            no value for {thing}                                                | OTHER""")
    void whatTheServerSaidTellsWhy(String said, Failure failure) {
        assertThat(Failure.of(said)).isEqualTo(failure);
    }
}
