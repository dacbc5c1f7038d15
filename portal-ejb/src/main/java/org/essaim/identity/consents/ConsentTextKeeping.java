package org.essaim.identity.consents;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Keeps the texts in force at each start: they are read once, so another version begins with a start. */
@Startup
@Singleton
@DependsOn("Startup")
public class ConsentTextKeeping {

    @Inject
    private ConsentTexts texts;

    @PostConstruct
    void keep() {
        texts.keep();
    }
}
