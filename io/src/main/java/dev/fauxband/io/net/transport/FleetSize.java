package dev.fauxband.io.net.transport;

/**
 * How much a process is to carry.
 *
 * @param modules of all shards
 * @param shards among which they are dealt out evenly
 */
public record FleetSize(int modules, int shards) {
    /** At least one shard. */
    public FleetSize {
        if (modules < 0 || shards < 1) {
            throw new IllegalArgumentException(modules + " modules in " + shards + " shards");
        }
    }

    /** The modules of the largest shard. */
    int modulesOfOneShard() {
        return (modules + shards - 1) / shards;
    }
}
