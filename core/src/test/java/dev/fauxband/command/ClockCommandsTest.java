package dev.fauxband.command;

import static dev.fauxband.script.Transcript.play;

import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;

/** AT+CCLK (27.007 §8.15): from 1970 on until network or host tell the time. */
final class ClockCommandsTest {
    @Test
    @Covers(command = "+CCLK", form = Form.READ)
    @Covers(command = "+CCLK", form = Form.WRITE)
    @Covers(command = "+CCLK", form = Form.TEST)
    void theNetworkTellsTheTime() {
        play("""
                > AT+CCLK?
                < +CCLK: "70/01/01,00:00:00+00"
                < OK
                ! clock 2018-12-04T03:20:51+08:00
                (9s)
                > AT+CCLK?
                < +CCLK: "18/12/04,03:21:00+32"
                < OK
                > AT+CCLK="26/02/28,23:59:59-04"
                < OK
                (2s)
                > AT+CCLK?
                < +CCLK: "26/03/01,00:00:01-04"
                < OK
                > AT+CCLK="26/02/30,00:00:00+00"
                < ERROR
                > AT+CCLK="26/02/28,00:00:00+97"
                < ERROR
                > AT+CCLK=?
                < OK
                > AT+CCLK=now
                < ERROR
                > AT+CCLK=18/12/04,03:20:51+32
                < OK
                > AT+CCLK?
                < +CCLK: "18/12/04,03:20:51+32"
                < OK
                > AT+CCLK=18/12/04
                < ERROR
                > AT+CCLK="18/12/04,03:20:51+32",0
                < ERROR
                """);
    }
}
