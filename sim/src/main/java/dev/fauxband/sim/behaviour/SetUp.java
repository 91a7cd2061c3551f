package dev.fauxband.sim.behaviour;

import dev.fauxband.command.HostVerb;

/** What a host says before it is registered, by its place: delete, serve, name, an object each, open. */
final class SetUp {
    /** Where it begins when a context of before is in the way. */
    static final int DELETE = 0;

    /** Where it begins else. */
    static final int BEGIN = 1;

    private static final int NAME = 2;
    private static final int OBJECTS = 3;

    private SetUp() {}

    /** The last place. */
    static int openAt(Behaviour behaviour) {
        return OBJECTS + behaviour.objects().size();
    }

    static HostVerb verb(Crew crew, int number, int at) {
        Behaviour behaviour = crew.behaviour();
        if (at == openAt(behaviour)) {
            return new HostVerb.Open(behaviour.buffered());
        }
        return switch (at) {
            case DELETE -> new HostVerb.Delete();
            case BEGIN -> new HostVerb.Serve(crew.host(), crew.port());
            case NAME -> new HostVerb.Name(behaviour.endpoint(number));
            default -> {
                HostObject object = behaviour.objects().get(at - OBJECTS);
                yield new HostVerb.AddObject(object.instance(), object.resources());
            }
        };
    }
}
