package dev.fauxband.app.control;

import dev.fauxband.data.Octets;

/** What an operation answers with when it succeeds. */
public sealed interface Reply {
    /** One JSON object. */
    record Json(Class<? extends Record> type, Answerer answerer) implements Reply {}

    /** Server-sent events, each a JSON object of this type but for those that have a name. */
    record Events(Class<? extends Record> type, Opener opener) implements Reply {}

    /** Octets that are no JSON. */
    record File(String mediaType, String meaning, Maker maker) implements Reply {}

    /** Answers a request that passed its checks. */
    interface Answerer {
        Record answer(Call call) throws Refusal;
    }

    /** Opens a stream for a request that passed its checks. */
    interface Opener {
        Feed open(Call call) throws Refusal;
    }

    /** Makes the octets that a request which passed its checks is for. */
    interface Maker {
        Octets make(Call call) throws Refusal;
    }
}
