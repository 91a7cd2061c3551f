package dev.fauxband.command;

import dev.fauxband.lwm2m.Lwm2mClient;
import dev.fauxband.lwm2m.Target;
import java.util.Optional;

/** Does what a host asks, whoever speaks for it: a command line or a program. */
public final class HostVerbs {
    private static final Optional<String> DONE = Optional.empty();

    private HostVerbs() {}

    /** Empty when it is done or under way, else why it is refused. */
    public static Optional<String> perform(QlwContext context, Lwm2mClient client, HostVerb verb, long nowNs) {
        if (verb instanceof HostVerb.Send send) {
            return client.send(nowNs, send.resource(), send.value(), send.confirmable());
        }
        if (verb instanceof HostVerb.Open open) {
            return open(context, client, open, nowNs);
        }
        if (verb instanceof HostVerb.Update) {
            return client.update(nowNs);
        }
        if (verb instanceof HostVerb.Close) {
            return client.close(nowNs);
        }
        if (verb instanceof HostVerb.AddObject add) {
            return client.addObject(nowNs, add.instance(), add.resources());
        }
        if (verb instanceof HostVerb.DeleteObject delete) {
            return client.deleteObject(nowNs, delete.object());
        }
        return configure(context, client, verb, nowNs);
    }

    private static Optional<String> open(QlwContext context, Lwm2mClient client, HostVerb.Open open, long nowNs) {
        Optional<QlwContext.Server> server = context.server();
        Optional<String> endpoint = context.endpoint();
        if (server.isEmpty() || endpoint.isEmpty()) {
            return Optional.of("AT+QLWSERV and AT+QLWCONF come first");
        }
        Target target = new Target(server.get().host(), server.get().port(), endpoint.get());
        return client.open(nowNs, target, open.buffered());
    }

    private static Optional<String> configure(QlwContext context, Lwm2mClient client, HostVerb verb, long nowNs) {
        if (verb instanceof HostVerb.Delete) {
            context.delete();
            client.deleteContext(nowNs);
            return DONE;
        }
        if (!client.configurable()) {
            return Optional.of("a registration stands or is under way: AT+QLWDEL first");
        }
        if (verb instanceof HostVerb.Serve serve) {
            context.serve(new QlwContext.Server(serve.host(), serve.port()));
        } else if (verb instanceof HostVerb.Name name) {
            context.name(name.endpoint());
        }
        return DONE;
    }
}
