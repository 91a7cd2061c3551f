package dev.fauxband.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OctetsBuilderTest {
    @Test
    void growsFromNothing() {
        OctetsBuilder octets = new OctetsBuilder(0);
        for (int i = 0; i < 300; i++) {
            octets.add(i);
        }

        assertThat(octets.size()).isEqualTo(300);
        assertThat(octets.at(255)).isEqualTo(255);
        assertThat(octets.at(256)).isZero();
        assertThat(octets.build().slice(254, 258)).isEqualTo(Octets.of(254, 255, 0, 1));
    }

    @Test
    void growsByMoreThanTwice() {
        Octets many = Hex.repeat(7, 100);

        assertThat(new OctetsBuilder(1).add(1).add(many).build())
                .isEqualTo(Octets.of(1).concat(many));
    }

    @Test
    void integersTakeTheWidthThatIsAskedFor() {
        assertThat(new OctetsBuilder()
                        .addUint(0x0102_0304, 4)
                        .addUint(0xFFEE, 1)
                        .addUint(5, 2)
                        .addUint(-1, 8)
                        .addUint(9, 0)
                        .build())
                .isEqualTo(Hex.octets("01020304 EE 0005 FFFFFFFFFFFFFFFF"));
    }

    @Test
    void whatWasBuiltStaysWhenMoreIsAdded() {
        OctetsBuilder octets = new OctetsBuilder(4).add(1);
        Octets built = octets.build();
        octets.clear();
        octets.add(2);

        assertThat(built).isEqualTo(Octets.of(1));
        assertThat(octets.build()).isEqualTo(Octets.of(2));
    }

    @Test
    void truncationOnlyShortens() {
        OctetsBuilder octets = new OctetsBuilder().add(1).add(2).add(3);
        octets.truncate(2);
        octets.truncate(5);

        assertThat(octets.build()).isEqualTo(Octets.of(1, 2));
    }

    @Test
    void takenOctetsStayWhenMoreIsAdded() {
        OctetsBuilder full = new OctetsBuilder(2).add(1).add(2);
        Octets taken = full.take();
        full.add(3);

        assertThat(taken).isEqualTo(Octets.of(1, 2));
        assertThat(full.build()).isEqualTo(Octets.of(3));
    }

    @Test
    void whatDoesNotFillItsRoomIsTakenWithoutTheRest() {
        assertThat(new OctetsBuilder(4).add(1).take()).isEqualTo(Octets.of(1));
        assertThat(new OctetsBuilder(0).take()).isEqualTo(Octets.EMPTY);
    }
}
