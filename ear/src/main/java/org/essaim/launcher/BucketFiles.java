package org.essaim.launcher;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;

/** A bucket, reached by the application's own class: each call of the port becomes one of the same name there. */
final class BucketFiles implements InvocationHandler {

    static final String THERE = "org.essaim.shared.files.BucketAccess";

    private final ApplicationClasses classes;
    private final Object there;

    private BucketFiles(ApplicationClasses classes, Object there) {
        this.classes = classes;
        this.there = there;
    }

    static StoredFiles open(LauncherSettings settings) {
        var classes = ApplicationClasses.open();
        try {
            UnaryOperator<String> texts = settings::text;
            var there = classes.load(THERE).getConstructor(UnaryOperator.class).newInstance(texts);
            return (StoredFiles) Proxy.newProxyInstance(
                    StoredFiles.class.getClassLoader(),
                    new Class<?>[] {StoredFiles.class},
                    new BucketFiles(classes, there));
        } catch (InvocationTargetException e) {
            classes.close();
            throw new StartException(StartException.reason(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            classes.close();
            throw new StartException("The application " + Application.path() + " knows no bucket: " + e, e);
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return there.getClass()
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(there, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            if ("close".equals(method.getName())) {
                classes.close();
            }
        }
    }
}
