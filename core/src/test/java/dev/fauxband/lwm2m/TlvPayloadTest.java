package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.script.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OMA TS 1.0.2 §6.4.3: what TLV payloads hold, both ways. */
final class TlvPayloadTest {
    private static final String A57 = "A5".repeat(57);

    @Test
    void resourceIsOneResourceTlv() {
        play(REGISTERED + """
                <~ CON PUT /19/0/0 ct=42 A57
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,57,A57
                <~ CON GET /19/0/0 accept=11542
                ~> ACK 2.05 ct=11542 C80039A57
                """.replace("A57", A57));
    }

    @Test
    void instanceIsItsResourcesWithoutWrapperAndAnObjectWrapsEach() {
        play(REGISTERED + """
                <~ CON PUT /19/0/0 ct=42 A57
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,57,A57
                <~ CON GET /19/0
                ~> ACK 2.05 C80039A57
                <~ CON GET /19
                ~> ACK 2.05 08003CC80039A570201C000
                > AT+QLWADDOBJ=20,300,1,"500"
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                <~ CON GET /20
                ~> ACK 2.05 23012CE001F4
                """.replace("A57", A57));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /1/0/0  | C10001
            /1/0/1  | C40100015180
            /1/0/6  | C10601
            /1/0/7  | C10755
            /4/0/2  | C102AC
            /3/0/11 | 830B410000
            /4/0/1  | 8301410007
            /4/0/4  | 88041048000D31302E35322E3234312E313938
            /5/0/1  | C001
            /5/0/3  | C10300
            """)
    void integersTakeTheFewestOctetsAndMultipleResourcesAreWrapped(String path, String payload) {
        play(REGISTERED + "<~ CON GET " + path + " accept=11542\n~> ACK 2.05 " + payload + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /1/0 | C10001C40100015180C10601C10755
            /4/0 | C100078301410007C102AC88041048000D31302E35322E3234312E313938
            /5/0 | C001C10300C10500C10901
            """)
    void whatCannotBeReadIsLeftOutOfAnInstance(String path, String payload) {
        play(REGISTERED + "<~ CON GET " + path + "\n~> ACK 2.05 ct=11542 " + payload + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a resource                                | C100AA
            a resource with a wide ID                 | E10000AA
            a resource with a longer length than need | C80001AA
            a multiple resource of one                | 83004100AA
            a multiple resource of one, other number  | 83004107AA
            a bare resource instance                  | 4100AA
            a bare resource instance, other number    | 4105AA
            a resource in its instance                | 0301C100AA
            a multiple resource in its instance       | 080105 83004100AA
            """)
    void resourceMayComeAs(String what, String payload) {
        play(REGISTERED + "<~ CON PUT /19/1/0 ct=11542 " + payload.replace(" ", "") + """

                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            another resource                  | C101AA
            another multiple resource         | 83014100AA
            another instance around it        | 0300C100AA
            two instances                     | 0301C100AA0301C100AA
            two resources                     | C100AAC100AB
            a multiple resource of none       | 8000
            a single one in a multiple one    | 86004100AAC101AB
            a multiple and a single one       | 83004100AA C100AB
            a bare one of several, a single   | 4100AA C100AB
            two multiple resources            | 83004100AA 83004100AB
            an empty value among several      | 85004100AA 4001
            an instance of nothing            | 0001
            an instance of another resource   | 0301C101AA
            a multiple resource in another    | 8500 8300 4100AA
            a resource in a multiple resource | 8300 C100AA
            cut off behind its type           | C1
            cut off behind its ID             | C100
            more length than there is         | C200AA
            a length that is cut off          | C800
            octets behind it                  | C100AAC1
            nested too deep                   | 0907 0705 8303 4100 AA
            """)
    void resourceMayNotComeAs(String what, String payload) {
        play(REGISTERED + "<~ CON PUT /19/1/0 ct=11542 " + payload.replace(" ", "") + "\n~> ACK 4.00\n(10s)\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            its resources                      | C100AA
            its resources in an instance       | 0301C100AA
            a multiple resource of one         | 83004100AA
            """)
    void instanceMayComeAs(String what, String payload) {
        play(REGISTERED + "<~ CON PUT /19/1 ct=11542 " + payload + """

                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            another instance             | 0300C100AA
            two instances                | 0301C100AA0300C100AA
            an empty instance            | 0001
            a multiple resource of none  | 8000
            an empty value among several | 85004100AA4001
            a bare resource instance     | 4100AA
            a resource and a bare resource instance | C100AA4100AA
            something cut off            | C100AAC2
            """)
    void instanceMayNotComeAs(String what, String payload) {
        play(REGISTERED + "<~ CON PUT /19/1 ct=11542 " + payload + "\n~> ACK 4.00\n(10s)\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /19/1/0 | a multiple resource                | 8600 410031 410132
            /19/1/0 | bare resource instances            | 410031 410132
            /19/1/0 | a multiple resource in an instance | 080108 8600 410031 410132
            /19/1/0 | bare ones in an instance           | 0601 410031 410132
            /19/1   | a multiple resource                | 8600 410031 410132
            """)
    void eachOfSeveralValuesOfAResourceIsShownInOrderAndTheLastIsKept(String path, String what, String payload) {
        play(REGISTERED + "<~ CON PUT " + path + " ct=11542 " + payload.replace(" ", "") + """

                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,31
                < +QLWDATARECV: 19,1,0,1,32
                <~ CON GET /19/1/0 accept=11542
                ~> ACK 2.05 C10032
                """);
    }

    @Test
    void severalValuesFitTheBufferTogetherOrNotAtAll() {
        play(Transcript.BUFFERED + "<~ CON PUT /19/1/0 ct=42 00\n~> ACK 2.04\n< +QLWDATARECV: 19,1,0,1\n"
                + "<~ CON PUT /19/1/0 ct=42 00\n~> ACK 2.04\n".repeat(14) + """
                <~ CON PUT /19/1/0 ct=11542 8600410031410132
                ~> ACK 5.03
                > AT+QLWRD=512
                < +QLWRD: 1,0
                < 00
                < OK
                <~ CON PUT /19/1/0 ct=11542 8600410031410132
                ~> ACK 2.04
                """);
    }

    @Test
    void aResourceOfTheModulesOwnHasOneValue() {
        play(REGISTERED + """
                <~ CON PUT /1/0/1 ct=11542 860141003C41013D
                ~> ACK 4.00
                <~ CON POST /1/0 ct=11542 860141003C41013D
                ~> ACK 4.00
                <~ CON PUT /1/0/6 ct=11542 410000410101
                ~> ACK 4.00
                (10s)
                """);
    }

    @Test
    void resourceIdsOver255Have16Bits() {
        play(REGISTERED + """
                > AT+QLWADDOBJ=20,0,2,"255,256"
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                <~ CON PUT /20/0 ct=11542 C1FFAAE10100BB
                ~> ACK 2.04
                < +QLWDATARECV: 20,0,255,1,AA
                < +QLWDATARECV: 20,0,256,1,BB
                <~ CON GET /20/0
                ~> ACK 2.05 C1FFAAE10100BB
                """);
    }
}
