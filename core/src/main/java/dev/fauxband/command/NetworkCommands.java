package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CmeError;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.radio.Functionality;
import dev.fauxband.radio.UserEquipment;
import java.util.ArrayList;
import java.util.List;

/** The network as the host sees it: AT+CGATT, +CGPADDR, +CEREG, +CSCON, +COPS, +QENG, +QBAND, +CSQ, +CESQ … */
final class NetworkCommands {
    private static final int CGATT_RESPONSE_MS = 75_000;
    private static final int COPS_RESPONSE_MS = 1_800_000;
    private static final int EPS_MAX = 5;
    private static final int REPORT_MAX = 2;
    private static final int BANDS_MAX = 16;
    private static final int BAND_LAST = 85;
    private static final List<String> BANDS = List.of("1", "3", "5", "8", "20", "28");
    private static final String ALL_BANDS = String.join(",", BANDS);

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
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
            registration("+CEREG", "27.007 §10.1.22", "EPS Network Registration Status", RegistrationText.EPS, EPS_MAX),
            registration("+CREG", "27.007 §7.2", "Network Registration", RegistrationText.CS, REPORT_MAX),
            registration("+CGREG", "27.007 §10.1.20", "GPRS Registration Status", RegistrationText.PS, REPORT_MAX),
            AtCommand.<CommandScope>declare("+CSCON", "27.007 §7.30", "Signalling Connection Status")
                    .write(
                            NetworkCommands::reportConnection,
                            Parameter.integer("n", 0, 1).meaning("1: a URC tells each change"))
                    .read(NetworkCommands::connection)
                    .test()
                    .build(),
            AtCommand.<CommandScope>declare("+COPS", "27.007 §7.3", "Operator Selection")
                    .responseMs(COPS_RESPONSE_MS)
                    .write(
                            NetworkCommands::select,
                            Parameter.integer("mode", 0, 3).meaning("0 automatic, 1 manual, 2 detach, 3 format only"),
                            Parameter.integer("format", 2, 2)
                                    .meaning("2: by number")
                                    .orNone(),
                            Parameter.string("oper", 5, 6)
                                    .meaning("country and network code")
                                    .orNone(),
                            Parameter.integer("AcT", 9, 9).meaning("9: NB-IoT").orNone())
                    .read((module, arguments, nowNs) -> done(OperatorText.selected(module.radio())))
                    .test(NetworkCommands::scan)
                    .build(),
            AtCommand.<CommandScope>declare("+QENG", "BC26 AT manual", "Engineering Mode")
                    .sometimesSilent()
                    .write(
                            NetworkCommands::serving,
                            Parameter.integer("mode", 0, 0).meaning("0: the serving cell"))
                    .test((module, arguments, nowNs) -> done("+QENG: (0)"))
                    .build(),
            AtCommand.<CommandScope>declare("+QBAND", "BC26 AT manual", "Bands to Search")
                    .write(
                            NetworkCommands::bands,
                            Parameter.integer("count", 0, BANDS_MAX).meaning("how many follow; 0: all"),
                            Parameter.integer("band", 1, BAND_LAST).orSeveral())
                    .read((module, arguments, nowNs) ->
                            done("+QBAND: " + module.radio().settings().bands()))
                    .test((module, arguments, nowNs) -> done("+QBAND: (0-" + BANDS_MAX + "),(" + ALL_BANDS + ")"))
                    .build(),
            AtCommand.<CommandScope>declare("+CSQ", "27.007 §8.5", "Signal Quality")
                    .execution((module, arguments, nowNs) -> done(SignalText.csq(module.radio())))
                    .test((module, arguments, nowNs) -> done("+CSQ: (0-31,99),(0-7,99)"))
                    .build(),
            AtCommand.<CommandScope>declare("+CESQ", "27.007 §8.69", "Extended Signal Quality")
                    .execution((module, arguments, nowNs) -> done(SignalText.cesq(module.radio())))
                    .test((module, arguments, nowNs) ->
                            done("+CESQ: (0-63,99),(0-7,99),(0-96,255),(0-49,255),(0-34,255),(0-97,255)"))
                    .build());

    private NetworkCommands() {}

    private static boolean attached(CommandScope module) {
        return module.radio().attached();
    }

    private static CommandResponse attach(CommandScope module, Arguments arguments, long nowNs) {
        module.radio().attach(nowNs, arguments.number(0) == 1);
        return done();
    }

    private static CommandResponse address(CommandScope module) {
        return done(attached(module) ? "+CGPADDR: 1," + module.radio().address() : "+CGPADDR: 1");
    }

    private static AtCommand<CommandScope> registration(
            String name, String source, String title, RegistrationText text, int max) {
        return AtCommand.<CommandScope>declare(name, source, title)
                .write(
                        (module, arguments, nowNs) -> {
                            UserEquipment radio = module.radio();
                            radio.use(nowNs, text.with(radio.settings(), arguments.number(0)));
                            return done();
                        },
                        Parameter.integer("n", 0, max).meaning("how much is shown; from 1 on a URC tells each change"))
                .read((module, arguments, nowNs) -> done(text.answer(module.radio())))
                .test()
                .build();
    }

    private static CommandResponse reportConnection(CommandScope module, Arguments arguments, long nowNs) {
        UserEquipment radio = module.radio();
        radio.connection(nowNs);
        radio.use(nowNs, radio.settings().withConnectionReport(arguments.number(0) == 1));
        return done();
    }

    private static CommandResponse connection(CommandScope module, Arguments arguments, long nowNs) {
        UserEquipment radio = module.radio();
        int connected = radio.connection(nowNs).code();
        return done("+CSCON: " + (radio.settings().connectionReport() ? 1 : 0) + "," + connected);
    }

    private static CommandResponse select(CommandScope module, Arguments arguments, long nowNs) {
        UserEquipment radio = module.radio();
        int mode = arguments.number(0);
        String there = radio.policy().network().number();
        if (mode == 1 && !(arguments.present(2) && arguments.text(2).equals(there))) {
            return CommandResponse.refused(CmeError.NO_NETWORK_SERVICE, "there is only the network " + there);
        }
        if (mode <= 1) {
            radio.use(nowNs, radio.settings().withManualOperator(mode == 1));
            radio.attach(nowNs, true);
        }
        if (mode == 2) {
            radio.deregister(nowNs);
        }
        return done();
    }

    private static CommandResponse scan(CommandScope module, Arguments arguments, long nowNs) {
        if (module.radio().functionality() != Functionality.FULL) {
            return CommandResponse.refused(CmeError.OPERATION_NOT_ALLOWED, "the radio is off");
        }
        module.radio().scan(nowNs);
        return CommandResponse.later();
    }

    private static CommandResponse serving(CommandScope module, Arguments arguments, long nowNs) {
        return attached(module) ? done(SignalText.qeng(module.radio())) : done();
    }

    private static CommandResponse bands(CommandScope module, Arguments arguments, long nowNs) {
        int count = arguments.number(0);
        List<String> named = new ArrayList<>();
        for (int i = 1; i < arguments.count() && arguments.present(i); i++) {
            named.add(Integer.toString(arguments.number(i)));
        }
        if (!BANDS.containsAll(named) || named.stream().distinct().count() < named.size()) {
            return CommandResponse.refused(
                    CmeError.INCORRECT_PARAMETERS, "the bands are " + ALL_BANDS + ", each at most once");
        }
        if (count != named.size()) {
            return CommandResponse.refused(
                    CmeError.INCORRECT_PARAMETERS, "<count> is " + count + ", the bands are " + named.size());
        }
        UserEquipment radio = module.radio();
        radio.use(nowNs, radio.settings().withBands(count == 0 ? ALL_BANDS : String.join(",", named)));
        return done();
    }
}
