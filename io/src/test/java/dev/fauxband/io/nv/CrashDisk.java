package dev.fauxband.io.nv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * A disk that loses power in the middle of an operation. What was not synced may then be there, be missing or be there
 * in part; names that were not synced may be the old or the new ones.
 */
final class CrashDisk implements Disk {
    private final Random random;
    private int operationsLeft;
    private final Map<Path, Content> names = new HashMap<>();
    private Map<Path, Content> namesOnMedium = new HashMap<>();

    CrashDisk(Random random) {
        this.random = random;
        this.operationsLeft = Integer.MAX_VALUE;
    }

    /** What a file holds, and what of it is on the medium. */
    private static final class Content {
        byte[] now = {};
        byte[] onMedium = {};
        boolean synced;
    }

    /** The power goes during the operation with this number, from 1. */
    void cutAt(int operation) {
        operationsLeft = operation;
    }

    @Override
    public Optional<byte[]> read(Path file) {
        return Optional.ofNullable(names.get(file)).map(content -> content.now.clone());
    }

    @Override
    public void write(Path file, byte[] octets) throws IOException {
        boolean cut = cut();
        Content content = names.computeIfAbsent(file, name -> new Content());
        content.synced = false;
        content.now = cut ? Arrays.copyOf(octets, random.nextInt(octets.length + 1)) : octets.clone();
        crash(cut);
    }

    @Override
    public void sync(Path file) throws IOException {
        boolean cut = cut();
        Content content = Objects.requireNonNull(names.get(file));
        if (!cut || random.nextBoolean()) {
            content.onMedium = content.now;
            content.synced = true;
        }
        crash(cut);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        boolean cut = cut();
        if (!cut || random.nextBoolean()) {
            names.put(to, Objects.requireNonNull(names.remove(from)));
        }
        crash(cut);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        boolean cut = cut();
        if (!cut || random.nextBoolean()) {
            namesOnMedium = new HashMap<>(names);
        }
        crash(cut);
    }

    /** The power is back: only what the medium has is there. */
    void powerUp() {
        Map<Path, Content> survived = random.nextBoolean() ? new HashMap<>(names) : namesOnMedium;
        Map<Path, Content> after = new HashMap<>();
        survived.forEach((name, content) -> {
            Content rest = after.computeIfAbsent(name, any -> new Content());
            rest.now = content.synced || random.nextBoolean()
                    ? content.onMedium
                    : Arrays.copyOf(content.now, random.nextInt(content.now.length + 1));
            rest.onMedium = rest.now;
            rest.synced = true;
        });
        names.clear();
        names.putAll(after);
        namesOnMedium = new HashMap<>(after);
        operationsLeft = Integer.MAX_VALUE;
    }

    private boolean cut() {
        return --operationsLeft == 0;
    }

    private static void crash(boolean cut) throws IOException {
        if (cut) {
            throw new IOException("the power is gone");
        }
    }
}
