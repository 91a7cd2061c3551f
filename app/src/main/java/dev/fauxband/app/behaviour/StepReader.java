package dev.fauxband.app.behaviour;

import dev.fauxband.app.behaviour.BehaviourKey.Section;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.YamlDocument;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.modem.FieldType;
import dev.fauxband.sim.behaviour.Action;
import dev.fauxband.sim.behaviour.HostObject;
import dev.fauxband.sim.behaviour.Payload;
import dev.fauxband.sim.behaviour.PayloadTemplate;
import dev.fauxband.sim.behaviour.Step;
import dev.fauxband.sim.behaviour.Trigger;
import dev.fauxband.sim.behaviour.Values;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the steps of a behaviour file. */
final class StepReader {
    private final YamlDocument document;
    private final List<HostObject> objects;
    private final Values values;

    StepReader(YamlDocument document, List<HostObject> objects, Values values) {
        this.document = document;
        this.objects = objects;
        this.values = values;
    }

    Step read(Node node) throws UsageException {
        Keys keys = Keys.of(document, node, Section.STEP);
        if (keys.has(BehaviourKey.ON) == keys.has(BehaviourKey.EVERY)) {
            throw keys.wrong("a step takes one of on and every.");
        }
        if (keys.has(BehaviourKey.SEND) == keys.has(BehaviourKey.DO)) {
            throw keys.wrong("a step takes one of send and do.");
        }
        Trigger trigger = keys.has(BehaviourKey.ON)
                ? new Trigger.On(
                        Trigger.Event.valueOf(keys.text(BehaviourKey.ON).toUpperCase(Locale.ROOT)))
                : every(keys);
        return new Step(trigger, action(keys), keys.share(BehaviourKey.CHANCE));
    }

    private static Trigger every(Keys keys) throws UsageException {
        long periodNs = keys.nanoseconds(BehaviourKey.EVERY);
        String text = keys.text(BehaviourKey.JITTER);
        Optional<Long> jitterNs = FieldType.Percent.parse(text)
                .map(share -> Math.round(share * periodNs))
                .or(() -> FieldType.Duration.parse(text));
        if (jitterNs.isEmpty() || jitterNs.get() > periodNs) {
            throw keys.wrong(
                    BehaviourKey.JITTER,
                    "jitter takes a duration up to every, or a share up to 100%, not \"" + text + "\".");
        }
        return new Trigger.Every(
                periodNs, jitterNs.get(), keys.text(BehaviourKey.PHASE).equals("together"));
    }

    private Action action(Keys keys) throws UsageException {
        if (keys.has(BehaviourKey.DO)) {
            return switch (keys.text(BehaviourKey.DO)) {
                case "update" -> new Action.Update();
                case "close" -> new Action.Close();
                default -> new Action.Open();
            };
        }
        String text = keys.text(BehaviourKey.SEND);
        Optional<Path> resource = Paths.parse(text, 3);
        if (resource.isEmpty()) {
            throw keys.wrong(BehaviourKey.SEND, "send takes a resource such as 19/0/0, not \"" + text + "\".");
        }
        Path path = resource.get();
        boolean there = objects.stream()
                .anyMatch(object -> object.instance().equals(Path.instance(path.object(), path.instance()))
                        && object.resources().contains(path.resource()));
        if (!there) {
            throw keys.wrong(BehaviourKey.SEND, "objects has no resource " + text + "; add it there.");
        }
        return new Action.Send(path, payload(keys), confirmable(keys));
    }

    private Payload payload(Keys keys) throws UsageException {
        if (keys.has(BehaviourKey.TEXT) == keys.has(BehaviourKey.HEX)) {
            throw keys.wrong("a send takes one of text and hex.");
        }
        BehaviourKey key = keys.has(BehaviourKey.TEXT) ? BehaviourKey.TEXT : BehaviourKey.HEX;
        String template = keys.text(key);
        PayloadTemplate.Parsed parsed = key == BehaviourKey.TEXT
                ? PayloadTemplate.text(template, values)
                : PayloadTemplate.hex(template, values);
        if (parsed instanceof PayloadTemplate.Parsed.NotUnderstood not) {
            throw keys.wrong(key, not.why());
        }
        return ((PayloadTemplate.Parsed.Understood) parsed).payload();
    }

    private static double confirmable(Keys keys) throws UsageException {
        String mode = keys.text(BehaviourKey.MODE);
        if (mode.equals("con") || mode.equals("non")) {
            return mode.equals("con") ? 1 : 0;
        }
        Optional<Double> share = mode.matches("mix .*% con")
                ? FieldType.Percent.parse(mode.substring("mix ".length(), mode.length() - " con".length()))
                : Optional.empty();
        return share.orElseThrow(() -> keys.wrong(
                BehaviourKey.MODE, "mode takes con, non or a share such as mix 25% con, not \"" + mode + "\"."));
    }
}
