package org.essaim.it;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that is shipped, with the tests that run inside it: deployed once. */
@ArquillianSuiteDeployment
public class Deployments {

    @Deployment
    public static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "essaim.war")
                .importFrom(new File("target/essaim.war"))
                .as(WebArchive.class)
                .addPackages(true, path -> path.get().contains("/inside/"), "org.essaim.it")
                .addPackage("org.essaim.testing.server")
                .addAsLibraries(libraryOf(org.assertj.core.api.Assertions.class))
                .addAsLibraries(libraryOf(org.awaitility.Awaitility.class))
                .addAsLibraries(libraryOf(org.hamcrest.Matchers.class));
    }

    private static File libraryOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
