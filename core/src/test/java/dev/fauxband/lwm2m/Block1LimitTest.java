package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.modem.ModemProfile;
import org.junit.jupiter.api.Test;

/** RFC 7959 §2.9.3: how long a body of the server may be, and how the module says that one is too long. */
final class Block1LimitTest {
    private static final String A16 = "A0".repeat(16);

    @Test
    void valueOf512OctetsMayComeInBlocksWhateverItsTlvAdds() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=11542 block1=0/1/512 D0000200FIRST
                ~> ACK 2.31
                <~ CON PUT /19/1/0 ct=11542 block1=1/0/512 REST
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,512,FIRSTREST
                """.replace("FIRST", "AB".repeat(508)).replace("REST", "CD".repeat(4)));
    }

    @Test
    void valueThatIsTooLongInTheEndIs413() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 block1=0/1/512 FIRST
                ~> ACK 2.31
                <~ CON PUT /19/1/0 ct=42 block1=1/0/512 AB
                ~> ACK 4.13 block1=- size1=512
                (10s)
                """.replace("FIRST", "AB".repeat(512)));
    }

    @Test
    void valueThatSaysItIsTooLongIs413AtOnce() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 size1=512 block1=0/1/16 A16
                ~> ACK 2.31
                <~ CON PUT /19/1/0 ct=42 size1=513 block1=0/1/16 A16
                ~> ACK 4.13 block1=- size1=512
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 AA
                ~> ACK 4.08
                <~ CON PUT /19/1/0 size1=513 block1=0/1/16 A16
                ~> ACK 4.13 block1=- size1=512
                <~ CON PUT /19/1/0 ct=0 size1=513 block1=0/1/16 A16
                ~> ACK 4.13 block1=- size1=512
                """.replace("A16", A16));
    }

    @Test
    void valueThatGrowsTooLongIs413BeforeItsEnd() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 block1=0/1/1024 LONG
                ~> ACK 4.13 block1=- size1=512
                (10s)
                """.replace("LONG", "AB".repeat(1024)));
    }

    @Test
    void textInBase64MayBeLongerThanItsValue() {
        play(ModemProfile.STRICT, REGISTERED + """
                <~ CON PUT /19/1/0 ct=0 size1=684 block1=0/1/16 "QUFBQUFBQUFBQUFB"
                ~> ACK 2.31
                """);
    }

    @Test
    void bodyThatSaysItIsTooLongIs413AtOnce() {
        play(REGISTERED + """
                <~ CON PUT /19/1 ct=11542 size1=4096 block1=0/1/16 A16
                ~> ACK 2.31
                <~ CON PUT /19/1 ct=11542 size1=4097 block1=0/1/16 A16
                ~> ACK 4.13 block1=- size1=4096
                <~ CON PUT /19/1 ct=11542 block1=1/0/16 AA
                ~> ACK 4.08
                """.replace("A16", A16));
    }

    @Test
    void bodyOver4096OctetsIs413() {
        StringBuilder four = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            four.append("<~ CON PUT /19/1 ct=11542 block1=" + i + "/1/1024 " + "AB".repeat(1024) + "\n~> ACK 2.31\n");
        }
        play(REGISTERED + four + """
                <~ CON PUT /19/1 ct=11542 block1=4/0/1024 AB
                ~> ACK 4.13 block1=- size1=4096
                """);
    }

    @Test
    void valueInATlvThatIsTooLongIs413WithoutABlockToo() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=11542 block1=0/1/512 D0000201FIRST
                ~> ACK 2.31
                <~ CON PUT /19/1/0 ct=11542 block1=1/0/512 REST
                ~> ACK 4.13 block1=- size1=-
                """.replace("FIRST", "AB".repeat(508)).replace("REST", "CD".repeat(5)));
    }
}
