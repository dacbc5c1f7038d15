package org.essaim.shared.constraints;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Longest;

/** Reads the constraints on the components of commands. */
public final class Constraints {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new KeysAsTheyAre())
            .buildValidatorFactory()
            .getValidator();

    /** Between the entries of a list that is written in one field. */
    private static final int SEPARATOR = ", ".length();

    private static final Map<String, Limits> KNOWN = new ConcurrentHashMap<>();

    private Constraints() {}

    /** What a command breaks, field by field, in the order of its components; empty when it may stand. */
    public static List<Violation> broken(Object command) {
        return inOrder(
                command.getClass(),
                VALIDATOR.validate(command).stream().map(Constraints::violation).distinct());
    }

    /** What is wrong with a command in the order of its components, as a form asks for them. */
    public static List<Violation> inOrder(Class<?> command, Stream<Violation> violations) {
        return violations
                .sorted((one, other) -> Arrays.compare(
                        CommandPath.order(command, one.field()), CommandPath.order(command, other.field())))
                .toList();
    }

    /** The same of what a boundary refused by itself, by the names of the command's components. */
    public static List<Violation> of(ConstraintViolationException refused) {
        return refused.getConstraintViolations().stream()
                .map(Constraints::violation)
                .distinct()
                .toList();
    }

    /** {@link InvalidException} when a command breaks anything. */
    public static void require(Object command) {
        var broken = broken(command);
        if (!broken.isEmpty()) {
            throw new InvalidException(broken);
        }
    }

    /**
     * What a field of a command can hold; a list of texts is taken as written in one field.
     *
     * @param path such as {@code phases[0].title}; one that leads nowhere has no limits
     */
    public static Limits on(Class<?> command, String path) {
        var plain = path.replaceAll("\\[[^]]*]", "");
        return KNOWN.computeIfAbsent(command.getName() + " " + plain, key -> limits(command, plain));
    }

    private static Limits limits(Class<?> command, String path) {
        var holder = CommandPath.holder(command, path);
        var property = holder == null
                ? null
                : VALIDATOR.getConstraintsForClass(holder).getConstraintsForProperty(CommandPath.lastName(path));
        if (property == null) {
            return Limits.NONE;
        }
        var most = find(property, Size.class).map(Size::max);
        var entry = property.getConstrainedContainerElementTypes().stream()
                .flatMap(element -> find(element, Longest.class).stream())
                .findFirst();
        if (most.isPresent() && entry.isPresent()) {
            return longest(most.get() * (entry.get().value() + SEPARATOR));
        }
        return find(property, Between.class)
                .map(range ->
                        new Limits(OptionalInt.empty(), OptionalInt.of(range.least()), OptionalInt.of(range.most())))
                .or(() -> find(property, Longest.class).map(text -> longest(text.value())))
                .orElse(Limits.NONE);
    }

    private static Limits longest(int characters) {
        return new Limits(OptionalInt.of(characters), OptionalInt.empty(), OptionalInt.empty());
    }

    private static <A extends Annotation> Optional<A> find(ElementDescriptor element, Class<A> type) {
        return element.getConstraintDescriptors().stream()
                .map(ConstraintDescriptor::getAnnotation)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Violation violation(ConstraintViolation<?> found) {
        var key = found.getMessageTemplate().replaceAll("[{}]", "");
        return new Violation(field(found), key, arguments(found.getConstraintDescriptor()));
    }

    /** An entry that is refused is told by its list; method and parameter are nothing that a form knows. */
    private static String field(ConstraintViolation<?> found) {
        var field = new StringJoiner(".");
        for (var node : found.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY) {
                field.add(node.toString());
            } else if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                return field.toString().replaceFirst("\\[\\d+]$", "");
            }
        }
        return field.toString();
    }

    private static List<Object> arguments(ConstraintDescriptor<?> constraint) {
        if (constraint.getAnnotation() instanceof Longest longest) {
            return List.of(longest.value());
        }
        if (constraint.getAnnotation() instanceof Between between) {
            return List.of(between.least(), between.most());
        }
        return constraint.getAnnotation() instanceof Size size ? List.of(size.max()) : List.of();
    }

    /** Messages are keys of texts, which the viewer's language completes. */
    private static final class KeysAsTheyAre implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
