package dev.fauxband.app.fleet;

import dev.fauxband.app.fleet.figures.Sample;

/** Where a run shows how it goes. One thread uses it. */
interface Screen extends AutoCloseable {
    /** How it goes now. */
    void show(Sample sample, String left);

    /** Something that happened, in a sentence. */
    void note(String sentence);

    @Override
    void close();
}
