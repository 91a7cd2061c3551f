package dev.fauxband.command;

import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandTable;
import java.util.ArrayList;
import java.util.List;

/** Every command of the module. */
public final class Commands {
    /** The LwM2M set, in the manual's order. */
    public static final List<AtCommand<CommandScope>> QLW = List.of(
            QlwServ.COMMAND,
            QlwConf.COMMAND,
            QlwAddObj.COMMAND,
            QlwDelObj.COMMAND,
            QlwOpen.COMMAND,
            QlwUpdate.COMMAND,
            QlwClose.COMMAND,
            QlwDataSend.COMMAND,
            QlwDataStatus.COMMAND,
            QlwRd.COMMAND,
            QlwCfg.COMMAND,
            QlwDel.COMMAND);

    /** What stands around it. */
    public static final List<AtCommand<CommandScope>> BASE = joined(
            BasicCommands.COMMANDS,
            RegisterCommands.COMMANDS,
            LineCommands.COMMANDS,
            IdentityCommands.COMMANDS,
            PowerCommands.COMMANDS,
            NetworkCommands.COMMANDS,
            SleepCommands.COMMANDS,
            ClockCommands.COMMANDS,
            ContextCommands.COMMANDS,
            StatusCommands.COMMANDS,
            ReportCommands.COMMANDS);

    public static final CommandTable<CommandScope> ALL = new CommandTable<>(joined(BASE, QLW));

    private Commands() {}

    @SafeVarargs
    private static List<AtCommand<CommandScope>> joined(List<AtCommand<CommandScope>>... parts) {
        List<AtCommand<CommandScope>> all = new ArrayList<>();
        for (List<AtCommand<CommandScope>> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
