package dev.fauxband.io.view;

import dev.fauxband.command.QlwContext;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.ApplicationObjects;
import dev.fauxband.lwm2m.HostExchange;
import dev.fauxband.lwm2m.Observations;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.lwm2m.Registration;
import dev.fauxband.lwm2m.RegistrationState;
import dev.fauxband.lwm2m.SendState;
import dev.fauxband.modem.Modem;
import dev.fauxband.radio.CoverageLevel;
import dev.fauxband.radio.RrcState;
import dev.fauxband.radio.SimState;
import dev.fauxband.radio.UeState;
import dev.fauxband.radio.UserEquipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question about a module. There are only those below; each answer is an immutable record that other threads may
 * keep.
 *
 * @param <V> the answer
 */
public final class ModuleQuery<V extends Record> {
    public static final ModuleQuery<ModuleState> STATE = new ModuleQuery<>(ModuleQuery::state);

    public static final ModuleQuery<RegistrationView> REGISTRATION = new ModuleQuery<>(ModuleQuery::registration);

    public static final ModuleQuery<ObservationsView> OBSERVATIONS = new ModuleQuery<>(inside -> new ObservationsView(
            inside.modem()
                    .map(modem -> modem.client().observations().paths().stream()
                            .map(Path::toString)
                            .toList())
                    .orElse(List.of()),
            Observations.OBSERVATIONS_MAX));

    public static final ModuleQuery<ObjectsView> OBJECTS = new ModuleQuery<>(inside -> new ObjectsView(
            inside.modem().map(modem -> instances(modem.client().objects())).orElse(List.of())));

    public static final ModuleQuery<BufferView> BUFFER = new ModuleQuery<>(
            inside -> inside.modem().map(ModuleQuery::buffer).orElseGet(() -> new BufferView(false, List.of(), 0)));

    public static final ModuleQuery<Counters> COUNTERS = new ModuleQuery<>(Inside::counters);

    public static final ModuleQuery<TraceView> TRACE = new ModuleQuery<>(inside -> new TraceView(inside.last().stream()
            .map(event -> TraceLine.of(inside.name(), event))
            .toList()));

    public static final ModuleQuery<AirView> AIR = new ModuleQuery<>(inside -> AirView.of(inside.weather()));

    public static final ModuleQuery<MachinesView> MACHINES = new ModuleQuery<>(MachinesView::of);

    public static final ModuleQuery<TimersView> TIMERS = new ModuleQuery<>(TimersView::of);

    private final Function<Inside, V> answer;

    private ModuleQuery(Function<Inside, V> answer) {
        this.answer = answer;
    }

    /** On the shard's thread. */
    public V answer(Inside inside) {
        return answer.apply(inside);
    }

    private static ModuleState state(Inside inside) {
        Optional<Modem> modem = inside.modem();
        Optional<UserEquipment> radio = modem.map(Modem::radio);
        return new ModuleState(
                modem.isPresent(),
                inside.nowNs(),
                radio.map(r -> r.functionality().code()).orElse(0),
                radio.map(UserEquipment::attached).orElse(false),
                radio.map(UserEquipment::state).orElse(UeState.POWER_OFF),
                radio.map(r -> r.connection(inside.nowNs())).orElse(RrcState.IDLE),
                radio.map(r -> r.sim().state()).orElse(SimState.READY),
                radio.map(r -> r.cell().level()).orElse(CoverageLevel.NONE),
                radio.map(UserEquipment::address),
                modem.map(Modem::echo).orElse(false),
                inside.hosts(),
                modem.map(Modem::commandOpen).orElse(false),
                modem.map(Modem::quiet).orElse(true),
                modem.map(m -> m.client().sendState())
                        .orElse(SendState.NOT_SENT)
                        .name());
    }

    private static RegistrationView registration(Inside inside) {
        if (inside.modem().isEmpty()) {
            return new RegistrationView(
                    RegistrationState.DEREGISTERED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty());
        }
        Modem modem = inside.modem().get();
        Registration registration = modem.client().registration();
        Optional<QlwContext.Server> server = modem.context().server();
        return new RegistrationView(
                registration.state(),
                server.map(QlwContext.Server::host),
                server.map(QlwContext.Server::port),
                modem.context().endpoint(),
                Optional.of(registration.location()).filter(path -> !path.isEmpty()),
                modem.client().lifetimeS(),
                registration.resultDue().map(HostExchange::name));
    }

    private static List<ObjectsView.Instance> instances(ApplicationObjects objects) {
        List<ObjectsView.Instance> all = new ArrayList<>();
        for (int object : objects.objects()) {
            for (int number : objects.instances(object)) {
                Path instance = Path.instance(object, number);
                all.add(new ObjectsView.Instance(
                        instance.toString(),
                        objects.resources(instance).stream()
                                .map(id -> new ObjectsView.ResourceValue(
                                        id,
                                        objects.value(new Path(object, number, id))
                                                .toHex()))
                                .toList()));
            }
        }
        return all;
    }

    private static BufferView buffer(Modem modem) {
        return new BufferView(
                modem.client().received().buffered(),
                modem.client().received().values().stream().map(Octets::toHex).toList(),
                modem.client().received().nodesMax());
    }
}
