package org.essaim.web.desk;

import java.io.ObjectInputFilter;
import java.util.Set;

/**
 * What the state of a desk is made of. It is sealed, so nobody but the portal wrote it; whoever came by the key would
 * still find no other class to build, and no end of them.
 */
final class StateClasses implements ObjectInputFilter {

    private static final System.Logger LOG = System.getLogger(StateClasses.class.getName());

    private static final int DEEPEST = 40;
    private static final int MOST_OBJECTS = 50_000;
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int LONGEST_ARRAY = 10_000;

    private static final Set<String> KNOWN = Set.of(
            "java.io.Serializable",
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.String",
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.Locale",
            "java.util.Map$Entry",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentHashMap$Segment",
            "java.util.concurrent.locks.AbstractOwnableSynchronizer",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer",
            "java.util.concurrent.locks.ReentrantLock",
            "java.util.concurrent.locks.ReentrantLock$NonfairSync",
            "java.util.concurrent.locks.ReentrantLock$Sync",
            "jakarta.el.Expression",
            "jakarta.el.ValueExpression",
            "jakarta.faces.component.StateHolderSaver",
            "jakarta.faces.component.UIComponentBase$PassThroughAttributesMap",
            "com.sun.faces.application.view.StateHolderSaver",
            "org.glassfish.expressly.ValueExpressionImpl",
            "org.jboss.weld.module.web.el.WeldValueExpression",
            "org.jboss.weld.module.web.util.el.ForwardingValueExpression",
            "org.primefaces.component.patch.SavedState",
            "org.primefaces.model.ColumnMeta",
            "org.primefaces.model.FilterMeta",
            "org.primefaces.model.SortMeta",
            "org.primefaces.model.filter.StartsWithFilterConstraint",
            "org.primefaces.model.filter.StringFilterConstraint");

    @Override
    public Status checkInput(FilterInfo info) {
        if (isBeyond(info)) {
            LOG.log(System.Logger.Level.WARNING, "the state of a desk is refused: too large");
            return Status.REJECTED;
        }
        var type = info.serialClass();
        if (type == null || isKnown(type)) {
            return Status.ALLOWED;
        }
        LOG.log(System.Logger.Level.WARNING, "the state of a desk is refused: {0} is not known", type.getName());
        return Status.REJECTED;
    }

    private static boolean isBeyond(FilterInfo info) {
        return info.depth() > DEEPEST
                || info.references() > MOST_OBJECTS
                || info.streamBytes() > MOST_BYTES
                || info.arrayLength() > LONGEST_ARRAY;
    }

    /** Constants come from their own class, whatever is read. */
    private static boolean isKnown(Class<?> type) {
        var element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || Enum.class.isAssignableFrom(element) || KNOWN.contains(element.getName());
    }
}
