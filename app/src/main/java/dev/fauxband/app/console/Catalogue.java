package dev.fauxband.app.console;

import dev.fauxband.app.control.Operation;
import java.util.List;

/** What a console must know that is the same for all modules. */
final class Catalogue {
    private Catalogue() {}

    static List<Operation> operations() {
        return List.of(
                Operation.get(
                        "machines",
                        "/v1/machines",
                        "The state machines of a module",
                        MachinesBody.class,
                        call -> MachinesBody.all()),
                Operation.get(
                        "commands",
                        "/v1/commands",
                        "The commands that a module understands",
                        CommandsBody.class,
                        call -> CommandsBody.all()),
                Operation.get(
                        "faults",
                        "/v1/faults",
                        "What can be made to go wrong",
                        FaultsBody.class,
                        call -> FaultsBody.all()),
                Operation.get("airs", "/v1/airs", "The presets of the air", AirsBody.class, call -> AirsBody.all()),
                Operation.post(
                        "decode",
                        "/v1/decode",
                        "Read a datagram: CoAP by its fields, and what it means in LwM2M",
                        new Operation.Bodies(DecodeBody.class, DecodedBody.class),
                        call -> DatagramReader.read(HexText.parse(
                                "octets", call.body(DecodeBody.class).octets()))));
    }
}
