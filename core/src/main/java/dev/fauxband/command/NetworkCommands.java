package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.radio.UserEquipment.Functionality;
import java.util.List;

/** The network as the host sees it: AT+CFUN, +CPIN, +CGATT, +CGPADDR, +CEREG, +CSQ, +CESQ. */
final class NetworkCommands {
    private static final int CFUN_RESPONSE_MS = 15_000;
    private static final int CGATT_RESPONSE_MS = 75_000;
    private static final int REPORT_MAX = 5;
    private static final String CELL = ",\"69C9\",\"06923252\",9";
    private static final String PSM_TIMERS = ",,,\"00100010\",\"00101100\"";

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            AtCommand.<CommandScope>declare("+CFUN", "27.007 §8.2", "Set UE Functionality")
                    .responseMs(CFUN_RESPONSE_MS)
                    .write(
                            NetworkCommands::functionality,
                            Parameter.choice("fun", "0", "1", "4").meaning("0 minimum, 1 full, 4 radio off"),
                            Parameter.integer("rst", 0, 0).orNone())
                    .read((module, arguments, nowNs) ->
                            done("+CFUN: " + module.radio().functionality().code()))
                    .test((module, arguments, nowNs) -> done("+CFUN: (0,1,4),(0)"))
                    .build(),
            AtCommand.<CommandScope>declare("+CPIN", "27.007 §8.3", "Enter PIN")
                    .read((module, arguments, nowNs) -> done("+CPIN: READY"))
                    .test((module, arguments, nowNs) -> done())
                    .build(),
            AtCommand.<CommandScope>declare("+CGATT", "27.007 §10.1.9", "PS Attach or Detach")
                    .responseMs(CGATT_RESPONSE_MS)
                    .write(
                            NetworkCommands::attach,
                            Parameter.integer("state", 0, 1).meaning("0 detached, 1 attached"))
                    .read((module, arguments, nowNs) -> done("+CGATT: " + (attached(module) ? 1 : 0)))
                    .test()
                    .build(),
            AtCommand.<CommandScope>declare("+CGPADDR", "27.007 §10.1.14", "Show PDP Address")
                    .write((module, arguments, nowNs) -> address(module), Parameter.integer("cid", 1, 1))
                    .read((module, arguments, nowNs) -> address(module))
                    .execution((module, arguments, nowNs) -> address(module))
                    .test((module, arguments, nowNs) -> done("+CGPADDR: (1)"))
                    .build(),
            AtCommand.<CommandScope>declare("+CEREG", "27.007 §10.1.22", "EPS Network Registration Status")
                    .write(
                            NetworkCommands::report,
                            Parameter.integer("n", 0, REPORT_MAX).meaning("how much the read form shows"))
                    .read((module, arguments, nowNs) -> registration(module))
                    .test()
                    .build(),
            AtCommand.<CommandScope>declare("+CSQ", "27.007 §8.5", "Signal Quality")
                    .execution((module, arguments, nowNs) -> done(attached(module) ? "+CSQ: 22,0" : "+CSQ: 99,99"))
                    .test((module, arguments, nowNs) -> done("+CSQ: (0-31,99),(0-7,99)"))
                    .build(),
            AtCommand.<CommandScope>declare("+CESQ", "27.007 §8.69", "Extended Signal Quality")
                    .execution((module, arguments, nowNs) ->
                            done(attached(module) ? "+CESQ: 36,99,255,255,12,53" : "+CESQ: 99,99,255,255,255,255"))
                    .test((module, arguments, nowNs) ->
                            done("+CESQ: (0-63,99),(0-7,99),(0-96,255),(0-49,255),(0-34,255),(0-97,255)"))
                    .build());

    private NetworkCommands() {}

    private static boolean attached(CommandScope module) {
        return module.radio().attached();
    }

    private static CommandResponse functionality(CommandScope module, Arguments arguments, long nowNs) {
        module.radio().switchTo(List.of(Functionality.values()).get(arguments.number(0)));
        return afterRadioChange(module, nowNs);
    }

    private static CommandResponse attach(CommandScope module, Arguments arguments, long nowNs) {
        module.radio().attach(arguments.number(0) == 1);
        return afterRadioChange(module, nowNs);
    }

    private static CommandResponse afterRadioChange(CommandScope module, long nowNs) {
        if (!attached(module)) {
            module.client().radioOff(nowNs);
        }
        return done();
    }

    private static CommandResponse address(CommandScope module) {
        return done(attached(module) ? "+CGPADDR: 1," + module.identity().ip() : "+CGPADDR: 1");
    }

    private static CommandResponse report(CommandScope module, Arguments arguments, long nowNs) {
        module.radio().reportRegistration(arguments.number(0));
        return done();
    }

    /** With n of 2 or more the cell is shown, with 4 or 5 the granted timers of PSM as well. */
    private static CommandResponse registration(CommandScope module) {
        int n = module.radio().registrationReport();
        String status = "+CEREG: " + n + (attached(module) ? ",1" : ",0");
        String cell = n >= 2 && attached(module) ? CELL : "";
        String timers = n >= 4 && attached(module) ? PSM_TIMERS : "";
        return done(status + cell + timers);
    }
}
