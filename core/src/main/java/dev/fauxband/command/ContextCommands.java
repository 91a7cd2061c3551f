package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;
import static dev.fauxband.at.CommandResponse.refused;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CmeError;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import java.util.List;

/** The PDN connection as the host sees it: AT+CGDCONT, +CGACT, +CGCONTRDP. There is one, and attaching activates it. */
final class ContextCommands {
    private static final int APN_OCTETS_MAX = 100;
    private static final int CGACT_RESPONSE_MS = 150_000;
    private static final String[] TYPES = {"IP", "IPV6", "IPV4V6"};
    private static final Parameter CID = Parameter.integer("cid", 1, 1).meaning("the connection that attaching makes");

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            AtCommand.<CommandScope>declare("+CGDCONT", "27.007 §10.1.1", "Define PDP Context")
                    .write(
                            ContextCommands::define,
                            CID,
                            Parameter.choice("PDP_type", TYPES).orNone(),
                            Parameter.string("APN", 0, APN_OCTETS_MAX).orNone(),
                            Parameter.string("PDP_addr", 0, APN_OCTETS_MAX)
                                    .meaning("passed over: the network gives the address")
                                    .orNone(),
                            Parameter.integer("d_comp", 0, 0).orNone(),
                            Parameter.integer("h_comp", 0, 0).orNone())
                    .read((module, arguments, nowNs) -> done(definition(module)))
                    .test((module, arguments, nowNs) -> done("+CGDCONT: (1),\"IP\",,,(0),(0)"))
                    .build(),
            AtCommand.<CommandScope>declare("+CGACT", "27.007 §10.1.10", "PDP Context Activate or Deactivate")
                    .responseMs(CGACT_RESPONSE_MS)
                    .write(
                            ContextCommands::activate,
                            Parameter.integer("state", 0, 1).meaning("0 deactivated, 1 activated"),
                            CID.orNone())
                    .read((module, arguments, nowNs) ->
                            done("+CGACT: 1," + (module.radio().attached() ? 1 : 0)))
                    .test((module, arguments, nowNs) -> done("+CGACT: (0,1)"))
                    .build(),
            AtCommand.<CommandScope>declare("+CGCONTRDP", "27.007 §10.1.23", "PDP Context Read Dynamic Parameters")
                    .sometimesSilent()
                    .write((module, arguments, nowNs) -> dynamic(module), CID)
                    .execution((module, arguments, nowNs) -> dynamic(module))
                    .test((module, arguments, nowNs) ->
                            done(module.radio().attached() ? "+CGCONTRDP: (1)" : "+CGCONTRDP: ()"))
                    .build());

    private ContextCommands() {}

    /** With {@code <cid>} alone the definition goes, and the network's own is back. */
    private static CommandResponse define(CommandScope module, Arguments arguments, long nowNs) {
        String type = arguments.present(1) ? TYPES[arguments.number(1)] : TYPES[0];
        module.pdp().define(type, arguments.present(2) ? arguments.text(2) : PdpContext.DEFAULT_APN);
        return done();
    }

    private static String definition(CommandScope module) {
        PdpContext pdp = module.pdp();
        String address = module.radio().attached() ? module.radio().address() : "";
        return "+CGDCONT: 1,\"" + pdp.type() + "\",\"" + pdp.apn() + "\",\"" + address + "\",0,0";
    }

    private static CommandResponse activate(CommandScope module, Arguments arguments, long nowNs) {
        if (!module.radio().attached()) {
            return refused(CmeError.NO_NETWORK_SERVICE, "the module is not attached");
        }
        return arguments.number(0) == 1
                ? done()
                : refused(CmeError.LAST_PDN_DISCONNECTION, "the last PDN connection ends with AT+CGATT=0 only");
    }

    private static CommandResponse dynamic(CommandScope module) {
        if (!module.radio().attached()) {
            return done();
        }
        return done("+CGCONTRDP: 1,5,\"" + module.pdp().apn() + "\",\""
                + module.radio().address() + "\"");
    }
}
