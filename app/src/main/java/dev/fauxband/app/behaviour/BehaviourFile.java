package dev.fauxband.app.behaviour;

import dev.fauxband.app.behaviour.BehaviourKey.Section;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.YamlDocument;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.sim.behaviour.Action;
import dev.fauxband.sim.behaviour.Behaviour;
import dev.fauxband.sim.behaviour.FailReaction;
import dev.fauxband.sim.behaviour.HostObject;
import dev.fauxband.sim.behaviour.Names;
import dev.fauxband.sim.behaviour.Payload;
import dev.fauxband.sim.behaviour.PayloadTemplate;
import dev.fauxband.sim.behaviour.Step;
import dev.fauxband.sim.behaviour.Trigger;
import dev.fauxband.sim.behaviour.Values;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a behaviour: one that comes with Fauxband by its name, or a file. */
public final class BehaviourFile {
    private static final long UPDATE_JITTER = 10;

    private final YamlDocument document;
    private final Keys keys;

    private BehaviourFile(YamlDocument document, Keys keys) {
        this.document = document;
        this.keys = keys;
    }

    /** @param nameOrPath a path has a slash in it or ends with .yaml or .yml */
    public static Behaviour read(String nameOrPath) throws UsageException {
        if (!named(nameOrPath)) {
            return parse(nameOrPath, nameOrPath + ".yaml", BehaviourLibrary.text(nameOrPath), Optional.empty());
        }
        java.nio.file.Path file = java.nio.file.Path.of(nameOrPath);
        java.nio.file.Path whole = file.toAbsolutePath();
        String name = whole.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return read(name, YamlDocument.read(file), Optional.ofNullable(whole.getParent()));
    }

    /** Whether it names a file, not one of ours. */
    private static boolean named(String text) {
        return text.endsWith(".yaml") || text.endsWith(".yml") || text.contains("/");
    }

    static Behaviour parse(String name, String label, String text, Optional<java.nio.file.Path> directory)
            throws UsageException {
        return read(name, YamlDocument.read(label, text), directory);
    }

    private static Behaviour read(String name, YamlDocument.Read read, Optional<java.nio.file.Path> directory)
            throws UsageException {
        if (read.entries().isEmpty()) {
            throw new UsageException(name + ": a behaviour has objects at least.");
        }
        Node at = read.entries().get(0).at();
        Keys keys = Keys.of(read.document(), at, read.entries(), Section.FILE);
        return new BehaviourFile(read.document(), keys).behaviour(name, directory);
    }

    private Behaviour behaviour(String name, Optional<java.nio.file.Path> directory) throws UsageException {
        List<HostObject> objects = objects();
        Optional<Node> named = keys.node(BehaviourKey.VALUES);
        Values values = named.isEmpty() ? Values.NONE : new ValueReader(document, directory).read(named.get());
        return new Behaviour(
                name,
                keys.text(BehaviourKey.SENTENCE),
                objects,
                keys.text(BehaviourKey.OPEN).equals("buffer"),
                steps(new StepReader(document, objects, values)),
                values,
                onFail(),
                names(values),
                set(),
                AirMixReader.read(keys),
                faults());
    }

    private List<HostObject> objects() throws UsageException {
        List<HostObject> objects = new ArrayList<>();
        Optional<Node> node = keys.node(BehaviourKey.OBJECTS);
        if (node.isEmpty()) {
            throw keys.wrong("objects is missing; write objects: {19/0: [0, 1]}.");
        }
        for (YamlDocument.Entry entry : document.entries(node.get(), "objects")) {
            Optional<Path> instance = Paths.parse(entry.key(), 2);
            List<String> resources = document.scalars(entry.value(), entry.key());
            if (instance.isEmpty() || !resources.stream().allMatch(id -> id.matches("[0-9]{1,4}"))) {
                throw document.wrong(entry.at(), "objects takes instances with resources, such as 19/0: [0, 1].");
            }
            objects.add(new HostObject(
                    instance.get(), resources.stream().map(Integer::valueOf).toList()));
        }
        if (objects.isEmpty()) {
            throw document.wrong(node.get(), "objects takes one instance at least, such as 19/0: [0, 1].");
        }
        return objects;
    }

    private List<Step> steps(StepReader reader) throws UsageException {
        List<Step> steps = new ArrayList<>();
        Optional<Node> node = keys.node(BehaviourKey.STEPS);
        if (node.isPresent()) {
            for (Node item : document.items(node.get())) {
                steps.add(reader.read(item));
            }
        }
        if (keys.has(BehaviourKey.UPDATE)) {
            long periodNs = keys.nanoseconds(BehaviourKey.UPDATE);
            steps.add(Step.of(new Trigger.Every(periodNs, periodNs / UPDATE_JITTER, false), new Action.Update()));
        }
        if (steps.size() > Behaviour.STEPS_MAX) {
            throw keys.wrong(
                    BehaviourKey.STEPS, "steps takes " + Behaviour.STEPS_MAX + " at most, and update is one of them.");
        }
        return steps;
    }

    private FailReaction onFail() throws UsageException {
        Optional<Node> node = keys.node(BehaviourKey.ON_FAIL);
        if (node.isEmpty()) {
            return FailReaction.USUAL;
        }
        Keys reaction = Keys.of(document, node.get(), Section.ON_FAIL);
        long firstNs = reaction.nanoseconds(BehaviourKey.FIRST);
        long maxNs = reaction.nanoseconds(BehaviourKey.LONGEST);
        if (maxNs < firstNs) {
            throw reaction.wrong(BehaviourKey.LONGEST, "max takes a duration from first on.");
        }
        return new FailReaction(
                firstNs,
                maxNs,
                reaction.number(BehaviourKey.FACTOR),
                reaction.share(BehaviourKey.SHARE),
                reaction.text(BehaviourKey.REOPEN).equals("true"));
    }

    private Names names(Values values) throws UsageException {
        Optional<Node> node = keys.node(BehaviourKey.IDENTITY);
        if (node.isEmpty()) {
            return Names.USUAL;
        }
        Keys identity = Keys.of(document, node.get(), Section.IDENTITY);
        Names names = new Names(
                pattern(identity, BehaviourKey.IMEI, values), pattern(identity, BehaviourKey.ENDPOINT, values));
        Behaviour trial = Behaviour.of("", List.of(new HostObject(Path.instance(19, 0), List.of(0))), List.of())
                .with(values)
                .with(names);
        Optional<String> fault = trial.identity(1).fault();
        if (fault.isPresent()) {
            throw identity.wrong(BehaviourKey.IMEI, "for module 1, " + fault.get());
        }
        return names;
    }

    private static Optional<Payload> pattern(Keys identity, BehaviourKey key, Values values) throws UsageException {
        if (!identity.has(key)) {
            return Optional.empty();
        }
        PayloadTemplate.Parsed parsed = PayloadTemplate.text(identity.text(key), values);
        if (parsed instanceof PayloadTemplate.Parsed.NotUnderstood not) {
            throw identity.wrong(key, not.why());
        }
        return Optional.of(((PayloadTemplate.Parsed.Understood) parsed).payload());
    }

    private Map<ProfileField, String> set() throws UsageException {
        Map<ProfileField, String> set = new LinkedHashMap<>();
        Optional<Node> node = keys.node(BehaviourKey.SET);
        if (node.isEmpty()) {
            return set;
        }
        for (YamlDocument.Entry entry : document.entries(node.get(), "set")) {
            Optional<ProfileField> field = ProfileField.find(entry.key());
            if (field.isEmpty()) {
                throw document.unknown(
                        entry,
                        Arrays.stream(ProfileField.values())
                                .map(ProfileField::key)
                                .toList());
            }
            String value = document.scalar(entry.value(), entry.key());
            if (!field.get().type().accepts(value)) {
                throw document.wrong(
                        entry.value(),
                        entry.key() + " takes " + field.get().type().form() + ", not \"" + value + "\".");
            }
            set.put(field.get(), value);
        }
        return set;
    }

    private List<FaultOrder> faults() throws UsageException {
        List<FaultOrder> faults = new ArrayList<>();
        Optional<Node> node = keys.node(BehaviourKey.FAULTS);
        for (Node item : node.map(document::items).orElse(List.of())) {
            FaultWords.Parsed parsed = FaultWords.parse(document.scalar(item, "faults"));
            if (parsed instanceof FaultWords.Parsed.NotUnderstood not) {
                throw document.wrong(item, not.why());
            }
            faults.add(((FaultWords.Parsed.Understood) parsed).order());
        }
        return faults;
    }
}
