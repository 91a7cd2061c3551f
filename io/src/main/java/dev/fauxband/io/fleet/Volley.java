package dev.fauxband.io.fleet;

import dev.fauxband.sim.behaviour.HostProgram;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Keeps so many confirmable messages of a fleet without a result, of all its modules in turn: as one ends the next
 * begins. It shows how fast a fleet can be, not how a platform is doing: for that, load must not wait for answers.
 */
public final class Volley {
    private Volley() {}

    /**
     * Begins, and goes on until the fleet is closed.
     *
     * @param window how many messages, at most one for each module; dealt out evenly among the shards
     * @param word makes a program send one confirmable message
     */
    public static void begin(Fleet fleet, int window, BiConsumer<HostProgram, Long> word) {
        int shards = fleet.plan().shards();
        for (Squad squad : fleet.squads()) {
            OfSquad volley = new OfSquad(squad, Math.max(1, window / shards), word);
            squad.shard().execute(volley::begin);
        }
    }

    /** Touched only by the thread of its shard. */
    private static final class OfSquad {
        private final Squad squad;
        private final int window;
        private final Consumer<ModuleShell> send;
        private final Runnable refill = this::refill;
        private int open;
        private int next;
        private boolean refilling;

        OfSquad(Squad squad, int window, BiConsumer<HostProgram, Long> word) {
            this.squad = squad;
            this.window = window;
            this.send = module -> {
                open++;
                module.prompt(word);
            };
        }

        void begin() {
            squad.onSendEnded(this::ended);
            refill();
        }

        private void ended() {
            open--;
            if (!refilling) {
                // Not from within the module that has its result.
                refilling = true;
                squad.shard().execute(refill);
            }
        }

        private void refill() {
            refilling = false;
            while (open < window) {
                next = squad.each(send, next, next + 1) ? next + 1 : 0;
            }
        }
    }
}
