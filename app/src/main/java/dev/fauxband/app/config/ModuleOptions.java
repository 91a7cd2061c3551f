package dev.fauxband.app.config;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.command.Identity;
import dev.fauxband.data.NearestWord;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which module: its personality, changes of single fields, its seed. A mixin of each command that starts one. */
public final class ModuleOptions {
    private static final int NUMBER_MAX = 999_999;

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            completionCandidates = ProfileNames.class,
            description = "Personality of the module: ${COMPLETION-CANDIDATES}, or a YAML file that extends one.")
    private String profile = ModemProfile.BC26.name();

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "Change one field of the personality, such as ackTimeout=50ms. May come again.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of all chance in the module, a whole number; without it each run has its own.")
    private Optional<String> seed = Optional.empty();

    @Option(
            names = "--identity",
            paramLabel = "N",
            description = "Be module N of a million, 0 to 999999: IMEI with its check digit, IMSI, ICCID, IP.")
    private Optional<String> identity = Optional.empty();

    /** Who the module is; the manual's example unless the user chose another. */
    public Identity identity() throws UsageException {
        if (identity.isEmpty() && ProfileFile.named(profile)) {
            return ProfileFile.read(Path.of(profile)).identity().orElse(Identity.EXAMPLE);
        }
        return Identity.numbered(number());
    }

    /** Who module {@code index} of several is, counted from 0: the first is {@link #identity()}, others count on. */
    public Identity identity(int index) throws UsageException {
        return index == 0 ? identity() : Identity.numbered(number() + index);
    }

    /** Its number among a million. */
    public int number() throws UsageException {
        String number = identity.orElse("0");
        if (!number.matches("[0-9]{1,6}")) {
            throw new UsageException("--identity takes a whole number from 0 to 999999, not \"" + number + "\".");
        }
        return Integer.parseInt(number);
    }

    /** Refuses what cannot be meant of so many modules, each with a number of its own. */
    public void check(int modules) throws UsageException {
        Identity unused = identity();
        ModemProfile unusedProfile = profile();
        if (seeded()) {
            long unusedSeed = seed();
        }
        if (number() + modules - 1 > NUMBER_MAX) {
            throw new UsageException("--identity " + number() + " leaves no number for module "
                    + (NUMBER_MAX - number() + 2) + " of " + modules + "; begin at " + (NUMBER_MAX - modules + 1)
                    + " or below.");
        }
    }

    /** The personality with the changes made. */
    public ModemProfile profile() throws UsageException {
        ModemProfile chosen = find(profile);
        for (String setting : settings) {
            chosen = changed(chosen, setting);
        }
        return chosen;
    }

    /** The personality with this name, or of this file. */
    public static ModemProfile find(String name) throws UsageException {
        if (ProfileFile.named(name)) {
            return ProfileFile.read(Path.of(name)).profile();
        }
        Optional<ModemProfile> found = ModemProfile.find(name);
        if (found.isEmpty()) {
            List<String> names = names();
            throw new UsageException("there is no profile \"" + name + "\"; "
                    + Mistake.mend(NearestWord.to(name, names), "there are " + String.join(", ", names) + "."));
        }
        return found.get();
    }

    /** Whether the user has chosen a seed. */
    public boolean seeded() {
        return seed.isPresent();
    }

    /** What was typed of it, but for the seed. */
    public List<String> typed() {
        List<String> typed = new ArrayList<>();
        if (!profile.equals(ModemProfile.BC26.name())) {
            typed.addAll(List.of("--profile", profile));
        }
        settings.forEach(setting -> typed.addAll(List.of("--set", setting)));
        identity.ifPresent(number -> typed.addAll(List.of("--identity", number)));
        return typed;
    }

    /** The seed given, or one that nobody can foresee. */
    public long seed() throws UsageException {
        if (seed.isEmpty()) {
            return new SecureRandom().nextLong();
        }
        try {
            return Long.parseLong(seed.get());
        } catch (NumberFormatException e) {
            throw new UsageException("--seed takes a whole number such as 42, not \"" + seed.get() + "\".");
        }
    }

    private static ModemProfile changed(ModemProfile profile, String setting) throws UsageException {
        int equals = setting.indexOf('=');
        String key = equals < 0 ? setting : setting.substring(0, equals);
        ProfileField field = field(key);
        if (equals < 0) {
            throw new UsageException("--set " + key + " has no value; write --set " + key + "=" + field.byDefault()
                    + ", or another value.");
        }
        String value = setting.substring(equals + 1);
        if (!field.type().accepts(value)) {
            throw new UsageException(
                    "--set " + field.key() + " takes " + field.type().form() + ", not \"" + value + "\".");
        }
        return profile.with(field, value);
    }

    private static ProfileField field(String key) throws UsageException {
        List<String> keys = new ArrayList<>();
        for (ProfileField field : ProfileField.values()) {
            if (field.key().equals(key)) {
                return field;
            }
            keys.add(field.key());
        }
        throw new UsageException("--set: there is no field \"" + key + "\"; "
                + Mistake.mend(NearestWord.to(key, keys), "fauxband profiles lists them."));
    }

    private static List<String> names() {
        return ModemProfile.ALL.stream().map(ModemProfile::name).toList();
    }

    /** What the shell completes behind {@code --profile}. */
    public static final class ProfileNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }
}
