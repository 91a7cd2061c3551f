package dev.fauxband.bench.peers;

import dev.fauxband.leshan.LeshanOptions;
import dev.fauxband.leshan.LeshanPlatform;
import java.io.IOException;

/** A Leshan server in place of our sink: what a platform of today makes of it. */
final class LeshanSink {
    private LeshanSink() {}

    /** Says its port, and ends when its standard input does. */
    public static void main(String[] options) throws IOException {
        LeshanPlatform platform = LeshanPlatform.start(LeshanOptions.defaults().withPort(0), line -> {});
        System.out.println(platform.address().port());
        while (System.in.read() >= 0) {
            // Whoever started it is still there.
        }
        platform.close();
    }
}
