package dev.fauxband.command;

import static dev.fauxband.script.Transcript.play;

import org.junit.jupiter.api.Test;

/** The three sessions of the manual's chapter 5, letter for letter. */
final class ExamplesTest {
    private static final String DATA = "01F00035020056FFFFFFCD383633373033303330373335313235343"
            + "6303131313137343830383738350000015FFB289A180100040200010097";

    private static final String ADDRESS = """
            AT+CGPADDR=1 //Check the allocated IP address for default PDN.
            +CGPADDR: 1,10.52.241.198

            OK

            //Set IoT platform IP address and port.
            AT+QLWSERV="180.101.147.115",5683
            OK

            AT+QLWCONF="867724030023557" //Set IoT platform IMEI number.
            OK

            AT+QLWADDOBJ=19,0,1,"0" //Add a LwM2M object 19/0/0.
            OK

            AT+QLWADDOBJ=19,1,1,"0" //Add a LwM2M object 19/1/0.
            OK

            """;

    private static final String CONNECTED = """
            ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=86400 ct=40
            (1s)
            <~ ACK 2.01 location=/rd/5
            CONNECT OK //Registered successfully.

            (100ms)
            <~ CON GET /19/0/0 token=AB observe=0
            ~> ACK 2.05 token=AB observe={n}
            +QLWOBSERVE: 0,19,0,0 //Received observe (19/0/0) request

            (1s)
            """;

    private static final String READ_IN_TWO = """
            AT+QLWRD=2 //Read the data from received buffer.
            +QLWRD: 2,2
            AAAA

            OK

            AT+QLWRD=2 //Read the data from received buffer.
            +QLWRD: 2,0
            0000

            OK

            """;

    private static final String STATUS = """
            AT+QLWDATASTATUS? //Query the data sent status of CON message.
            +QLWDATASTATUS: 4 //The message has been sent successfully.

            OK
            (200s)
            """;

    private static String send(String mode) {
        return "AT+QLWDATASEND=19,0,0,57," + DATA + "," + mode + "\nOK\n";
    }

    @Test
    @Manual("5.1")
    void registerToTheIotPlatform() {
        play(ADDRESS + """
                AT+QLWOPEN=0 //Register to the IoT platform in direct push mode.
                OK

                """ + CONNECTED + """
                AT+QLWUPDATE //Update to the IoT platform.
                OK

                ~> CON POST /rd/5
                (1s)
                <~ ACK 2.04
                UPDATE OK //Updated successfully.

                AT+QLWCLOSE //Deregister to the IoT platform.
                OK

                ~> CON DELETE /rd/5
                (900ms)
                <~ ACK 2.02
                CLOSE OK //Deregistered successfully.

                AT+QLWDEL //Delete the LwM2M context.
                OK
                (200s)
                """);
    }

    @Test
    @Manual("5.2")
    void sendAndReceiveDataInDirectPushMode() {
        play(ADDRESS + """
                AT+QLWOPEN=0 //Register to the IoT platform in direct push mode.
                OK

                """ + CONNECTED + """
                AT+QLWCFG="dataformat",1,1 //Configure hex string mode for sending and received data.
                OK

                //Send NON message to the IoT platform.
                """ + send("0x0000") + "~> NON 2.05 token=AB " + DATA + """

                (1s)
                <~ CON PUT /19/1/0 ct=42 AAAA0000
                ~> ACK 2.04
                +QLWDATARECV: 19,1,0,4,AAAA0000 //Received the data from IoT platform.

                //Send CON data to the IoT platform, waiting for ACK from the IoT platform.
                """ + send("0x0100")
                + "~> CON 2.05 token=AB " + DATA + """

                (1s)
                <~ ACK
                SEND OK //The message has been sent successfully.

                (1s)
                <~ CON PUT /19/1/0 ct=42 AAAA0000
                ~> ACK 2.04
                +QLWDATARECV: 19,1,0,4,AAAA0000 //Received the data from IoT platform.

                """ + STATUS);
    }

    @Test
    @Manual("5.3")
    void sendAndReceiveDataInBufferAccessMode() {
        play(ADDRESS + """
                AT+QLWOPEN=1 //Register to the IoT platform in buffer access mode.

                OK

                """ + CONNECTED + """
                AT+QLWCFG="dataformat",1,1 //Configure hex string mode for sending and received data.
                OK

                //Send NON message to the IoT platform.
                """ + send("0x0000") + "~> NON 2.05 token=AB " + DATA + """

                (1s)
                <~ CON PUT /19/1/0 ct=42 AAAA0000
                ~> ACK 2.04
                +QLWDATARECV: 19,1,0,4 //Received the data from IoT platform.

                AT+QLWRD=4 //Read the data from received buffer.
                +QLWRD: 4,0
                AAAA0000

                OK

                //Send CON data to the IoT platform, waiting for ACK from the IoT platform.
                """ + send("0x0100")
                + "~> CON 2.05 token=AB " + DATA + """

                (1s)
                <~ ACK
                SEND OK //The message has been sent successfully.

                (1s)
                <~ CON PUT /19/1/0 ct=42 AAAA0000
                ~> ACK 2.04
                +QLWDATARECV: 19,1,0,4 //Received the data from IoT platform.

                """ + READ_IN_TWO + STATUS);
    }
}
