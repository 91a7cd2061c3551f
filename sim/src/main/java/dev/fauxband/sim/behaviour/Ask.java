package dev.fauxband.sim.behaviour;

/** What a host program has asked for and has no answer to. */
enum Ask {
    NOTHING,
    SET_UP,
    SEND,
    UPDATE,
    CLOSE
}
