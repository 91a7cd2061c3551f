package dev.fauxband.app.config;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.command.AnswerText;
import dev.fauxband.command.Identity;
import dev.fauxband.data.NearestWord;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a personality of the user's: {@code extends} one, and changes fields, identity and texts of answers. */
public final class ProfileFile {
    private static final String EXTENDS = "extends";
    private static final String NAME = "name";
    private static final String IDENTITY = "identity";
    private static final String ANSWERS = "answers";
    private static final List<String> IDENTITY_KEYS = List.of("imei", "imsi", "iccid", "ip");

    private final YamlDocument document;
    private ModemProfile profile;
    private Optional<Identity> identity = Optional.empty();
    private final Map<String, List<String>> answers = new LinkedHashMap<>();

    private ProfileFile(YamlDocument document, ModemProfile profile) {
        this.document = document;
        this.profile = profile;
    }

    /** Whether what stands behind {@code --profile} names a file, not one of ours. */
    public static boolean named(String text) {
        return text.endsWith(".yaml") || text.endsWith(".yml") || text.contains("/");
    }

    /** The file, or why it cannot be meant. */
    public static ProfileFile read(Path file) throws UsageException {
        YamlDocument.Read read = YamlDocument.read(file);
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        ProfileFile profile = new ProfileFile(read.document(), ModemProfile.BC26);
        for (YamlDocument.Entry entry : read.entries()) {
            if (entry.key().equals(EXTENDS)) {
                profile.profile = profile.base(entry.value());
            }
        }
        profile.profile = profile.profile.called(name);
        for (YamlDocument.Entry entry : read.entries()) {
            profile.apply(entry);
        }
        return profile;
    }

    public ModemProfile profile() {
        return profile;
    }

    /** Who the module is, when the file says so. */
    public Optional<Identity> identity() {
        return identity;
    }

    /** The lines of its own answers, by the form that gives them, such as {@code +CPIN?}. */
    public Map<String, List<String>> answers() {
        return Collections.unmodifiableMap(answers);
    }

    private ModemProfile base(Node node) throws UsageException {
        String name = document.scalar(node, EXTENDS);
        Optional<ModemProfile> found = ModemProfile.find(name);
        if (found.isEmpty()) {
            List<String> names =
                    ModemProfile.ALL.stream().map(ModemProfile::name).toList();
            throw document.wrong(
                    node,
                    "there is no profile \"" + name + "\"; "
                            + Mistake.mend(NearestWord.to(name, names), "there are " + String.join(", ", names) + "."));
        }
        return found.get();
    }

    private void apply(YamlDocument.Entry entry) throws UsageException {
        switch (entry.key()) {
            case EXTENDS -> {}
            case NAME -> profile = profile.called(document.scalar(entry.value(), NAME));
            case IDENTITY -> identity = Optional.of(identity(entry.value()));
            case ANSWERS -> answers(entry.value());
            default -> field(entry);
        }
    }

    private void field(YamlDocument.Entry entry) throws UsageException {
        Optional<ProfileField> field = Arrays.stream(ProfileField.values())
                .filter(known -> known.key().equals(entry.key()))
                .findFirst();
        if (field.isEmpty()) {
            List<String> known = new ArrayList<>(List.of(EXTENDS, NAME, IDENTITY, ANSWERS));
            Arrays.stream(ProfileField.values()).map(ProfileField::key).forEach(known::add);
            throw document.unknown(entry, known);
        }
        String value = document.scalar(entry.value(), entry.key());
        if (!field.get().type().accepts(value)) {
            throw document.wrong(
                    entry.value(), entry.key() + " takes " + field.get().type().form() + ", not \"" + value + "\".");
        }
        profile = profile.with(field.get(), value);
    }

    private void answers(Node node) throws UsageException {
        for (YamlDocument.Entry entry : document.entries(node, ANSWERS)) {
            List<String> lines = document.scalars(entry.value(), entry.key());
            AnswerText.Parsed parsed = AnswerText.parse(entry.key(), lines);
            if (parsed instanceof AnswerText.Parsed.Refused refused) {
                throw document.wrong(entry.at(), refused.why());
            }
            profile = profile.answering(((AnswerText.Parsed.Accepted) parsed).answer());
            answers.put(entry.key(), lines);
        }
    }

    private Identity identity(Node node) throws UsageException {
        if (!(node instanceof MappingNode)) {
            String number = document.scalar(node, IDENTITY);
            if (!number.matches("[0-9]{1,6}")) {
                throw document.wrong(node, IDENTITY + " takes 0 to 999999, or imei, imsi, iccid and ip.");
            }
            return Identity.numbered(Integer.parseInt(number));
        }
        Identity whole = Identity.EXAMPLE;
        for (YamlDocument.Entry entry : document.entries(node, IDENTITY)) {
            if (!IDENTITY_KEYS.contains(entry.key())) {
                throw document.unknown(entry, IDENTITY_KEYS);
            }
            String value = document.scalar(entry.value(), entry.key());
            Identity changed = whole.with(entry.key(), value);
            Optional<String> fault = changed.fault();
            if (fault.isPresent()) {
                throw document.wrong(entry.value(), fault.get());
            }
            whole = changed;
        }
        return whole;
    }
}
