package dev.fauxband.app.play;

import dev.fauxband.data.Octets;
import dev.fauxband.script.ScriptTarget;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A target in virtual time that is held back to the pace of a clock. */
final class PacedTarget implements ScriptTarget {
    private final ScriptTarget target;
    private final Speed speed;
    private final long originNs = System.nanoTime();
    private final long targetOriginNs;

    PacedTarget(ScriptTarget target, Speed speed) {
        this.target = target;
        this.speed = speed;
        this.targetOriginNs = target.nowNs();
    }

    @Override
    public boolean advance(long limitNs) {
        boolean happened = target.advance(limitNs);
        long dueNs = originNs + speed.realNs(target.nowNs() - targetOriginNs);
        try {
            TimeUnit.NANOSECONDS.sleep(dueNs - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return happened;
    }

    @Override
    public void type(Octets octets) {
        target.type(octets);
    }

    @Override
    public void deliver(Octets datagram) {
        target.deliver(datagram);
    }

    @Override
    public Optional<String> act(List<String> words) {
        return target.act(words);
    }

    @Override
    public Optional<Output> poll() {
        return target.poll();
    }

    @Override
    public long nowNs() {
        return target.nowNs();
    }

    @Override
    public boolean wire() {
        return target.wire();
    }

    @Override
    public boolean acts() {
        return target.acts();
    }
}
