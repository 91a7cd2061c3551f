package dev.fauxband.at;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The declaration of one command: the answer to {@code =?}, the check of arguments, the reference page and the coverage
 * test all come from it.
 *
 * @param <C> what handlers act on
 */
public final class AtCommand<C> {
    private final String name;
    private final String source;
    private final String title;
    private final int responseMs;
    private final boolean plainError;
    private final boolean sometimesSilent;
    private final List<String> later;
    private final List<DeclaredForm<C>> forms;

    /** Does what a form of a command does. */
    public interface Handler<C> {
        CommandResponse run(C module, Arguments arguments, long nowNs);
    }

    /**
     * A form that the command has.
     *
     * @param raw whether a counted argument is taken octet by octet now
     */
    public record DeclaredForm<C>(Form form, List<Parameter> parameters, Handler<C> handler, Predicate<C> raw) {
        public DeclaredForm {
            parameters = List.copyOf(parameters);
        }
    }

    private AtCommand(Declaration<C> declaration) {
        this.name = declaration.name;
        this.source = declaration.source;
        this.title = declaration.title;
        this.responseMs = declaration.responseMs;
        this.plainError = declaration.plainError;
        this.sometimesSilent = declaration.sometimesSilent;
        this.later = List.copyOf(declaration.later);
        this.forms = List.copyOf(declaration.forms);
    }

    /**
     * Begins a declaration.
     *
     * @param name with its prefix, upper case: {@code +QLWSERV}, {@code &W}, {@code E}; empty for a bare {@code AT}
     * @param source where it is specified, {@code Manual §3.1}, or else how it is known
     * @param title the manual's
     */
    public static <C> Declaration<C> declare(String name, String source, String title) {
        return new Declaration<>(name, source, title);
    }

    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    public String title() {
        return title;
    }

    /** Maximum response time in milliseconds. */
    public int responseMs() {
        return responseMs;
    }

    /** The results that may follow {@code OK}, each on its own; for the reference. */
    public List<String> later() {
        return later;
    }

    /** A refusal before any handler ran: in the QLW set always plain {@code ERROR}. */
    CommandResponse refused(CmeError cme, String why) {
        return CommandResponse.refused(plainError ? CmeError.NONE : cme, why);
    }

    public List<DeclaredForm<C>> forms() {
        return forms;
    }

    /**
     * The same, but this form says something else; empty when it is not declared or takes no such arguments.
     *
     * @param first the arguments with which it must begin to say so, as a host writes them; empty: whatever they are
     * @param answer lines in place of its own when it succeeds, or a refusal: then it does nothing
     */
    public Optional<AtCommand<C>> answering(Form form, String first, CommandResponse answer) {
        return form(form)
                .flatMap(declared -> ArgumentReader.begin(Octets.latin1(first), declared.parameters()))
                .map(arguments -> answering(form, arguments, answer));
    }

    private AtCommand<C> answering(Form form, List<Argument> first, CommandResponse answer) {
        Declaration<C> copy = new Declaration<>(name, source, title);
        copy.sometimesSilent = sometimesSilent;
        copy.responseMs = responseMs;
        copy.plainError = plainError;
        copy.later.addAll(later);
        for (DeclaredForm<C> declared : forms) {
            Handler<C> handler = declared.form() == form
                    ? StandIns.add(declared.handler(), sometimesSilent, first, answer)
                    : declared.handler();
            copy.forms.add(new DeclaredForm<>(declared.form(), declared.parameters(), handler, declared.raw()));
        }
        return copy.build();
    }

    public Optional<DeclaredForm<C>> form(Form wanted) {
        for (DeclaredForm<C> declared : forms) {
            if (declared.form() == wanted) {
                return Optional.of(declared);
            }
        }
        return Optional.empty();
    }

    /** A declaration in the making. */
    public static final class Declaration<C> {
        private static final int RESPONSE_MS = 300;

        private final String name;
        private final String source;
        private final String title;
        private final List<DeclaredForm<C>> forms = new ArrayList<>();
        private final List<String> later = new ArrayList<>();
        private int responseMs = RESPONSE_MS;
        private boolean plainError;
        private boolean sometimesSilent;

        private Declaration(String name, String source, String title) {
            this.name = name;
            this.source = source;
            this.title = title;
        }

        public Declaration<C> responseMs(int maximum) {
            responseMs = maximum;
            return this;
        }

        /** What may follow {@code OK}, once what was begun has ended. */
        public Declaration<C> later(String... results) {
            later.addAll(List.of(results));
            return this;
        }

        /** Errors are plain {@code ERROR} whatever {@code +CMEE} says. */
        public Declaration<C> plainError() {
            plainError = true;
            return this;
        }

        /** Whether it says something depends on more than its form: another answer stands in only where it does. */
        public Declaration<C> sometimesSilent() {
            sometimesSilent = true;
            return this;
        }

        public Declaration<C> read(Handler<C> handler) {
            return add(Form.READ, handler);
        }

        public Declaration<C> execution(Handler<C> handler, Parameter... parameters) {
            return add(Form.EXECUTION, handler, parameters);
        }

        public Declaration<C> write(Handler<C> handler, Parameter... parameters) {
            return add(Form.WRITE, handler, parameters);
        }

        /** A write form with a counted argument, taken octet by octet while {@code raw} holds. */
        public Declaration<C> writeCounted(Predicate<C> raw, Handler<C> handler, Parameter... parameters) {
            forms.add(new DeclaredForm<>(Form.WRITE, List.of(parameters), handler, raw));
            return this;
        }

        /** A test form of its own. */
        public Declaration<C> test(Handler<C> handler) {
            return add(Form.TEST, handler);
        }

        /** A test form that answers with the ranges of the write form, declared before it. */
        public Declaration<C> test() {
            List<String> ranges = new ArrayList<>();
            for (DeclaredForm<C> declared : forms) {
                if (declared.form() == Form.WRITE) {
                    declared.parameters().forEach(parameter -> ranges.add(parameter.range()));
                }
            }
            String answer = name + ": " + String.join(",", ranges);
            return test((module, arguments, nowNs) -> CommandResponse.done(answer));
        }

        public AtCommand<C> build() {
            return new AtCommand<>(this);
        }

        private Declaration<C> add(Form form, Handler<C> handler, Parameter... parameters) {
            forms.add(new DeclaredForm<>(form, List.of(parameters), handler, module -> false));
            return this;
        }
    }
}
