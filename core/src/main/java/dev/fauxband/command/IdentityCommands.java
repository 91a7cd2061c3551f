package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.function.Function;

/** Who the module is: ATI, AT+CGMI, +CGMM, +CGMR, their V.250 twins, +GCAP, +CGSN, +GSN, +CIMI, +QCCID, *MICCID. */
final class IdentityCommands {
    /** Of a 16-digit IMEISV the last two, the version of the software (3GPP 23.003 §6.2.2). */
    private static final String SOFTWARE_VERSION = "01";

    private static final int IMEI_BODY_DIGITS = 14;

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            AtCommand.<CommandScope>declare("I", "V.250 §6.1.3", "Identification Information")
                    .execution(
                            IdentityCommands::identify,
                            Parameter.integer("value", 0, 0).orNone())
                    .build(),
            says("+CGMI", "27.007 §5.1", "Manufacturer Identification", IdentityCommands::manufacturer),
            says("+CGMM", "27.007 §5.2", "Model Identification", IdentityCommands::model),
            says("+CGMR", "27.007 §5.3", "Revision Identification", IdentityCommands::revision),
            says("+GMI", "V.250 §6.1.4", "Manufacturer Identification", IdentityCommands::manufacturer),
            says("+GMM", "V.250 §6.1.5", "Model Identification", IdentityCommands::model),
            says("+GMR", "V.250 §6.1.6", "Revision Identification", IdentityCommands::revision),
            says("+QGMR", "BC26 AT manual", "Firmware Revision", IdentityCommands::revision),
            says("+GCAP", "V.250 §6.1.9", "Complete Capabilities List", module -> "+GCAP: +CGSM"),
            AtCommand.<CommandScope>declare("+CGSN", "27.007 §5.4", "Product Serial Number Identification")
                    .execution(
                            (module, arguments, nowNs) -> done(module.identity().imei()))
                    .write(
                            IdentityCommands::serialNumber,
                            Parameter.integer("snt", 0, 3)
                                    .meaning("0 serial number, 1 IMEI, 2 IMEISV, 3 software version"))
                    .test()
                    .build(),
            says(
                    "+GSN",
                    "V.250 §6.1.7",
                    "Serial Number Identification",
                    module -> module.identity().imei()),
            ofSim(
                    "+CIMI",
                    "27.007 §5.6",
                    "International Mobile Subscriber Identity",
                    module -> module.identity().imsi()),
            ofCard(
                    "+QCCID",
                    "BC26 AT manual",
                    "Identity of the SIM Card",
                    module -> "+QCCID: " + module.identity().iccid()),
            ofCard(
                    "*MICCID",
                    "BC26 AT manual",
                    "Identity of the SIM Card, Bare",
                    module -> module.identity().iccid()));

    private IdentityCommands() {}

    /** A command that says one line, and whose test form says nothing. */
    private static AtCommand<CommandScope> says(
            String name, String source, String title, Function<CommandScope, String> line) {
        return AtCommand.<CommandScope>declare(name, source, title)
                .execution((module, arguments, nowNs) -> done(line.apply(module)))
                .test((module, arguments, nowNs) -> done())
                .build();
    }

    /** The same of the SIM: an error without one. */
    private static AtCommand<CommandScope> ofSim(
            String name, String source, String title, Function<CommandScope, String> line) {
        return AtCommand.<CommandScope>declare(name, source, title)
                .execution((module, arguments, nowNs) ->
                        PowerCommands.withoutSim(module).orElseGet(() -> done(line.apply(module))))
                .test((module, arguments, nowNs) -> done())
                .build();
    }

    /** The same of the card itself, which tells its identity before it has its PIN (31.102 §4.2, EF ICCID). */
    private static AtCommand<CommandScope> ofCard(
            String name, String source, String title, Function<CommandScope, String> line) {
        return AtCommand.<CommandScope>declare(name, source, title)
                .execution((module, arguments, nowNs) ->
                        PowerCommands.withoutCard(module).orElseGet(() -> done(line.apply(module))))
                .test((module, arguments, nowNs) -> done())
                .build();
    }

    private static String manufacturer(CommandScope module) {
        return module.texts().manufacturer();
    }

    private static String model(CommandScope module) {
        return module.texts().model();
    }

    private static String revision(CommandScope module) {
        return "Revision: " + module.texts().revision();
    }

    private static CommandResponse identify(CommandScope module, Arguments arguments, long nowNs) {
        return done(List.of(
                Octets.latin1(manufacturer(module)), Octets.latin1(model(module)), Octets.latin1(revision(module))));
    }

    private static CommandResponse serialNumber(CommandScope module, Arguments arguments, long nowNs) {
        String imei = module.identity().imei();
        return done(
                switch (arguments.number(0)) {
                    case 1 -> "+CGSN: " + imei;
                    case 2 -> "+CGSN: " + imei.substring(0, IMEI_BODY_DIGITS) + SOFTWARE_VERSION;
                    case 3 -> "+CGSN: " + SOFTWARE_VERSION;
                    default -> imei;
                });
    }
}
