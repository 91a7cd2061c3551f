package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;
import static dev.fauxband.at.CommandResponse.refused;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.data.IpLiteral;

/** Manual §3.1: AT+QLWSERV, the address and port of the platform. A host name is looked up at AT+QLWOPEN. */
final class QlwServ {
    private static final int HOST_OCTETS_MAX = 253;
    private static final int PORT_MAX = 65535;

    /** Labels of letters, digits and hyphens (RFC 1123 §2.1); the last is not all digits, or it would be an address. */
    private static final String HOST_NAME = "(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?\\.)*"
            + "(?!\\d+\\.?$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.?";

    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWSERV", "Manual §3.1", "Configure the IoT Platform Address and Port")
            .plainError()
            .write(
                    QlwServ::write,
                    Parameter.string("IP_address", 1, HOST_OCTETS_MAX).meaning("IPv4 or IPv6 address, or host name"),
                    Parameter.integer("port", 0, PORT_MAX).meaning("UDP port of the platform"))
            .read(QlwServ::read)
            .test()
            .build();

    private QlwServ() {}

    private static CommandResponse write(CommandScope module, Arguments arguments, long nowNs) {
        String host = arguments.octets(0).toLatin1();
        if (IpLiteral.parse(host).isEmpty() && !host.matches(HOST_NAME)) {
            return refused("\"" + host + "\" is neither an IP address nor a host name");
        }
        return Answers.perform(module, new HostVerb.Serve(host, arguments.number(1)), nowNs);
    }

    private static CommandResponse read(CommandScope module, Arguments arguments, long nowNs) {
        return module.context()
                .server()
                .map(server -> done("+QLWSERV: \"" + server.host() + "\"," + server.port()))
                .orElseGet(() -> refused("no platform address was given yet"));
    }
}
