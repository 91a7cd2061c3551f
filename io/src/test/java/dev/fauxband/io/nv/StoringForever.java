package dev.fauxband.io.nv;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.io.IOException;
import java.nio.file.Path;

/** A program that stores one image after the other until it is killed, and says the number of each that is stored. */
public final class StoringForever {
    private static final int COPIES = 100;

    private StoringForever() {}

    public static void main(String[] arguments) throws IOException {
        StateFile file = new StateFile(new RealDisk(), Path.of(arguments[0]), "module");
        for (int number = Integer.parseInt(arguments[1]); ; number++) {
            file.write(image(number));
            System.out.println(number);
        }
    }

    /** The number, so often that a torn image cannot be whole. */
    static Octets image(int number) {
        OctetsBuilder octets = new OctetsBuilder();
        for (int i = 0; i < COPIES; i++) {
            octets.addUint(number, 4);
        }
        return octets.build();
    }
}
