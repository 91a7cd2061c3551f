package dev.fauxband.io.nv;

import dev.fauxband.data.Octets;
import dev.fauxband.modem.NonVolatile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A directory with the memory of each module in a file. One daemon thread writes; of several images of one module that
 * wait the latest is written.
 */
public final class StateDirectory implements AutoCloseable {
    private static final long CLOSE_PATIENCE_MS = 5_000;

    private final Disk disk = new RealDisk();
    private final Path directory;
    private final DirectoryLock lock;
    private final Consumer<String> say;
    private final Map<StateFile, Octets> waiting = new LinkedHashMap<>();
    private final Thread writer;
    private boolean closing;

    private StateDirectory(Path directory, DirectoryLock lock, Consumer<String> say) {
        this.directory = directory;
        this.lock = lock;
        this.say = say;
        this.writer = new Thread(this::work, "fauxband-state");
        writer.setDaemon(true);
    }

    /**
     * Makes the directory if it is not there. It is this one's until it is closed: a file in it is locked.
     *
     * @param say what the user should know, a line each; from any thread
     * @throws IOException when it cannot be made or written to, or is somebody else's; the message says why
     */
    public static StateDirectory open(Path directory, Consumer<String> say) throws IOException {
        StateDirectory opened = new StateDirectory(directory, DirectoryLock.take(directory), say);
        opened.writer.start();
        return opened;
    }

    /** The memory of the module with this name: what its file holds now, or nothing when that is damaged. */
    public ModuleMemory memory(String module) {
        StateFile file = new StateFile(disk, directory, URLEncoder.encode(module, StandardCharsets.UTF_8));
        ModuleMemory kept = ModuleMemory.untilTheEnd();
        read(file).ifPresent(kept::store);
        return new ModuleMemory() {
            @Override
            public Octets image() {
                return kept.image();
            }

            @Override
            public void store(Octets image) {
                kept.store(image);
                hand(file, image);
            }
        };
    }

    /** Returns when all that was stored is on the medium, or after five seconds. */
    @Override
    public void close() {
        synchronized (waiting) {
            closing = true;
            waiting.notifyAll();
        }
        try {
            writer.join(CLOSE_PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.release();
    }

    private Optional<Octets> read(StateFile file) {
        try {
            Optional<Octets> image = file.read();
            if (image.isPresent() && NonVolatile.read(image.get()).isEmpty()) {
                say.accept(file.path() + " is damaged: the module has its factory settings");
                return Optional.empty();
            }
            return image;
        } catch (IOException e) {
            say.accept(file.path() + " cannot be read, the module has its factory settings: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void hand(StateFile file, Octets image) {
        synchronized (waiting) {
            waiting.put(file, image);
            waiting.notifyAll();
        }
    }

    private void work() {
        for (Optional<Map.Entry<StateFile, Octets>> next = next(); next.isPresent(); next = next()) {
            StateFile file = next.get().getKey();
            try {
                file.write(next.get().getValue());
            } catch (IOException e) {
                say.accept(file.path() + " cannot be written, settings will be lost: " + e.getMessage());
            }
        }
    }

    /** What waits longest; waits for it; empty when all is written and no more will come. */
    private Optional<Map.Entry<StateFile, Octets>> next() {
        synchronized (waiting) {
            while (waiting.isEmpty()) {
                if (closing) {
                    return Optional.empty();
                }
                try {
                    waiting.wait();
                } catch (InterruptedException e) {
                    return Optional.empty();
                }
            }
            Map.Entry<StateFile, Octets> oldest = Map.entry(
                    waiting.keySet().iterator().next(),
                    waiting.values().iterator().next());
            waiting.remove(oldest.getKey());
            return Optional.of(oldest);
        }
    }
}
