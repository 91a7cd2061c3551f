package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.refused;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.lwm2m.ApplicationObjects;
import dev.fauxband.lwm2m.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Manual §3.3: AT+QLWADDOBJ, an object instance and its resources. Without a list each resource ID exists. */
final class QlwAddObj {
    private static final int OBJECT = 0;
    private static final int INSTANCE = 1;
    private static final int COUNT = 2;
    private static final int LIST = 3;
    private static final int INSTANCE_MAX = 65534;
    private static final int LIST_OCTETS_MAX = 512;

    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWADDOBJ", "Manual §3.3", "Add a LwM2M Object")
            .plainError()
            .write(
                    QlwAddObj::write,
                    Parameter.integer("obj_id", 0, Path.ID_MAX).meaning("object ID"),
                    Parameter.integer("ins_id", 0, INSTANCE_MAX)
                            .meaning("instance ID")
                            .orNone(),
                    Parameter.integer("res_num", 1, ApplicationObjects.RESOURCES_MAX)
                            .meaning("how many resources follow")
                            .orNone(),
                    Parameter.string("res_id", 1, LIST_OCTETS_MAX)
                            .meaning("resource IDs, parted by commas")
                            .orSeveral())
            .later("UPDATE OK", "UPDATE FAIL")
            .build();

    private QlwAddObj() {}

    private static CommandResponse write(CommandScope module, Arguments arguments, long nowNs) {
        boolean instance = arguments.count() == 1 || arguments.present(INSTANCE);
        boolean shortForm = arguments.count() <= COUNT;
        Optional<List<Integer>> resources = shortForm ? Optional.of(List.of()) : resources(arguments);
        if (!instance || resources.isEmpty()) {
            return refused("the list of resources does not fit <res_num>, or holds no resource IDs");
        }
        int id = arguments.count() == 1 ? 0 : arguments.number(INSTANCE);
        Path added = Path.instance(arguments.number(OBJECT), id);
        return Answers.perform(module, new HostVerb.AddObject(added, resources.get()), nowNs);
    }

    /** {@code 2,"0,1"} and {@code 2,"0","1"} and {@code 2,0,1} are the same. */
    private static Optional<List<Integer>> resources(Arguments arguments) {
        List<Integer> ids = new ArrayList<>();
        for (int i = LIST; i < arguments.count(); i++) {
            for (String part : arguments.octets(i).toLatin1().split(",", -1)) {
                String id = part.strip();
                if (!id.matches("[0-9]{1,9}") || Integer.parseInt(id) > Path.ID_MAX) {
                    return Optional.empty();
                }
                ids.add(Integer.parseInt(id));
            }
        }
        boolean counted = arguments.present(COUNT) && arguments.number(COUNT) == ids.size();
        return counted ? Optional.of(ids) : Optional.empty();
    }
}
