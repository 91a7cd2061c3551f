package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.data.Octets;
import java.util.List;

/** Who the module is: ATI, AT+CGMI, +CGMM, +CGMR, +CGSN, +GSN, +CIMI, +QCCID. */
final class IdentityCommands {
    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            AtCommand.<CommandScope>declare("I", "V.250 §6.1.3", "Identification Information")
                    .execution(
                            IdentityCommands::identify,
                            Parameter.integer("value", 0, 0).orNone())
                    .build(),
            AtCommand.<CommandScope>declare("+CGMI", "27.007 §5.1", "Manufacturer Identification")
                    .execution((module, arguments, nowNs) -> done(module.texts().manufacturer()))
                    .test((module, arguments, nowNs) -> done())
                    .build(),
            AtCommand.<CommandScope>declare("+CGMM", "27.007 §5.2", "Model Identification")
                    .execution((module, arguments, nowNs) -> done(module.texts().model()))
                    .test((module, arguments, nowNs) -> done())
                    .build(),
            AtCommand.<CommandScope>declare("+CGMR", "27.007 §5.3", "Revision Identification")
                    .execution((module, arguments, nowNs) -> done(revision(module)))
                    .test((module, arguments, nowNs) -> done())
                    .build(),
            AtCommand.<CommandScope>declare("+CGSN", "27.007 §5.4", "Product Serial Number Identification")
                    .execution(
                            (module, arguments, nowNs) -> done(module.identity().imei()))
                    .write(
                            IdentityCommands::serialNumber,
                            Parameter.integer("snt", 0, 1).meaning("0 serial number, 1 IMEI"))
                    .test()
                    .build(),
            AtCommand.<CommandScope>declare("+GSN", "V.250 §6.1.7", "Serial Number Identification")
                    .execution(
                            (module, arguments, nowNs) -> done(module.identity().imei()))
                    .test((module, arguments, nowNs) -> done())
                    .build(),
            AtCommand.<CommandScope>declare("+CIMI", "27.007 §5.6", "International Mobile Subscriber Identity")
                    .execution(
                            (module, arguments, nowNs) -> done(module.identity().imsi()))
                    .test((module, arguments, nowNs) -> done())
                    .build(),
            AtCommand.<CommandScope>declare("+QCCID", "Field notes §6", "Identity of the SIM Card")
                    .execution((module, arguments, nowNs) ->
                            done("+QCCID: " + module.identity().iccid()))
                    .test((module, arguments, nowNs) -> done())
                    .build());

    private IdentityCommands() {}

    private static String revision(CommandScope module) {
        return "Revision: " + module.texts().revision();
    }

    private static CommandResponse identify(CommandScope module, Arguments arguments, long nowNs) {
        return done(List.of(
                Octets.latin1(module.texts().manufacturer()),
                Octets.latin1(module.texts().model()),
                Octets.latin1(revision(module))));
    }

    /** 0 is the bare serial number, 1 the IMEI. */
    private static CommandResponse serialNumber(CommandScope module, Arguments arguments, long nowNs) {
        String imei = module.identity().imei();
        return done(arguments.number(0) == 1 ? "+CGSN: " + imei : imei);
    }
}
