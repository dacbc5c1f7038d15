package org.essaim.web.expressions;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls without arguments, as of the components of records, by a method that is looked up once. The resolver of beans
 * copies and searches all methods of the class at each call, which was a fifth of the time of a long page.
 */
public class PlainCalls extends ELResolver {

    private static final ClassValue<Map<String, Optional<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null || method == null || (arguments != null && arguments.length > 0)) {
            return null;
        }
        var type = base.getClass();
        var found = METHODS.get(type).computeIfAbsent(method.toString(), name -> find(type, name));
        if (found.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, method);
        return call(found.get(), base);
    }

    /** None when it can only be called through another type: the resolver of beans knows the way. */
    private static Optional<Method> find(Class<?> type, String name) {
        try {
            return Optional.of(type.getMethod(name)).filter(PlainCalls::isReachable);
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    /** Public in a public type that its module shows to everybody; the JDK keeps many of its classes to itself. */
    private static boolean isReachable(Method method) {
        var owner = method.getDeclaringClass();
        return Modifier.isPublic(owner.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && owner.getModule().isExported(owner.getPackageName());
    }

    private static Object call(Method method, Object base) {
        try {
            return method.invoke(base);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Properties are left to the other resolvers.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
