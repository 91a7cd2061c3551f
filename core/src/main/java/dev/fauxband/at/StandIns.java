package dev.fauxband.at;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A handler whose command does what it does and says what a personality wants it to say. */
final class StandIns<C> implements AtCommand.Handler<C> {
    private final AtCommand.Handler<C> own;
    private final boolean sometimesSilent;
    private final List<StandIn> answers;

    /**
     * What is said in place of the command's own lines.
     *
     * @param first the arguments with which it must begin, to be answered so; none: whatever they are
     * @param answer lines, or a refusal: then the command does nothing
     */
    private record StandIn(List<Argument> first, CommandResponse answer) {
        private boolean fits(Arguments arguments) {
            for (int i = 0; i < first.size(); i++) {
                if (!arguments.same(i, first.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private StandIns(AtCommand.Handler<C> own, boolean sometimesSilent, List<StandIn> answers) {
        this.own = own;
        this.sometimesSilent = sometimesSilent;
        this.answers = answers;
    }

    /** Adds one. The most particular one counts, of two that are alike the later. */
    static <C> StandIns<C> add(
            AtCommand.Handler<C> handler, boolean sometimesSilent, List<Argument> first, CommandResponse answer) {
        List<StandIn> all = new ArrayList<>();
        all.add(new StandIn(first, answer));
        if (handler instanceof StandIns<C> before) {
            all.addAll(before.answers);
        }
        all.sort(Comparator.comparing((StandIn standIn) -> standIn.first().size(), Comparator.reverseOrder()));
        AtCommand.Handler<C> own = handler instanceof StandIns<C> before ? before.own : handler;
        return new StandIns<>(own, sometimesSilent, List.copyOf(all));
    }

    @Override
    public CommandResponse run(C module, Arguments arguments, long nowNs) {
        Optional<StandIn> wanted =
                answers.stream().filter(answer -> answer.fits(arguments)).findFirst();
        if (wanted.isEmpty()) {
            return own.run(module, arguments, nowNs);
        }
        CommandResponse answer = wanted.get().answer();
        return answer instanceof CommandResponse.Done said
                ? inPlaceOf(own.run(module, arguments, nowNs), said)
                : answer;
    }

    private CommandResponse inPlaceOf(CommandResponse response, CommandResponse.Done said) {
        if (response instanceof CommandResponse.Done done) {
            return sometimesSilent && done.lines().isEmpty() ? done : said;
        }
        if (response instanceof CommandResponse.Later) {
            return new CommandResponse.Later(Optional.of(said));
        }
        return response instanceof CommandResponse.Last ? new CommandResponse.Last(said.lines()) : response;
    }
}
