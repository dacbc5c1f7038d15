package org.essaim.rights;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Viewer;

/** Lets nobody into a boundary whom its {@link OpenTo} does not name. */
@Interceptor
@OpenTo(Caller.EVERYONE)
@Priority(Interceptor.Priority.APPLICATION)
public class CallerCheck {

    @Inject
    private CurrentViewer viewer;

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        var open = declaration(call.getMethod());
        var current = viewer.current();
        if (open.value() == Caller.PORTAL) {
            return call.proceed();
        }
        if (open.value() == Caller.EVERYONE) {
            return allows(open, current)
                    ? call.proceed()
                    : viewer.actAs(Viewer.reader(current.locale()), call::proceed);
        }
        open.value().require(current);
        requireScope(open, current);
        return call.proceed();
    }

    private static OpenTo declaration(Method method) {
        var own = method.getAnnotation(OpenTo.class);
        return own == null ? method.getDeclaringClass().getAnnotation(OpenTo.class) : own;
    }

    private static boolean allows(OpenTo open, Viewer viewer) {
        return viewer.scopes() == null || Arrays.stream(open.scopes()).anyMatch(viewer::mayUse);
    }

    private static void requireScope(OpenTo open, Viewer viewer) {
        if (!allows(open, viewer)) {
            throw open.scopes().length == 0
                    ? new ForbiddenException("problem.notByToken")
                    : new ForbiddenException("problem.scopeRequired", open.scopes()[0]);
        }
    }
}
