package dev.fauxband.app.control;

import dev.fauxband.io.view.Meaning;

/** What a refused request is answered with. */
record ErrorBody(
        @Meaning("One sentence: the mistake and the mend") String error) {}
