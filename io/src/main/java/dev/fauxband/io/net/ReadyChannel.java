package dev.fauxband.io.net;

/** What hangs at a key of the shard's selector. */
public interface ReadyChannel {
    /** Its channel can be read. Called only on the thread of the shard; takes a bounded number of datagrams. */
    void ready();
}
