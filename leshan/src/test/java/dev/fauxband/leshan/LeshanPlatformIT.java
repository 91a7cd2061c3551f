package dev.fauxband.leshan;

import static dev.fauxband.leshan.HandMadeModule.ACK;
import static dev.fauxband.leshan.HandMadeModule.CHANGED;
import static dev.fauxband.leshan.HandMadeModule.CON;
import static dev.fauxband.leshan.HandMadeModule.CONTENT;
import static dev.fauxband.leshan.HandMadeModule.DELETE;
import static dev.fauxband.leshan.HandMadeModule.DELETED;
import static dev.fauxband.leshan.HandMadeModule.GET;
import static dev.fauxband.leshan.HandMadeModule.NON;
import static dev.fauxband.leshan.HandMadeModule.POST;
import static dev.fauxband.leshan.HandMadeModule.PUT;
import static dev.fauxband.leshan.HandMadeModule.RST;
import static dev.fauxband.leshan.HandMadeModule.hex;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.leshan.HandMadeModule.Message;
import dev.fauxband.sim.platform.ParsedCommand;
import dev.fauxband.sim.platform.PlatformCommandLine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A foreign server and octets made by hand: what the platform sends, and what it says about what it gets. */
class LeshanPlatformIT {
    private static final String LINKS = "</>;rt=\"oma.lwm2m\",</1/0>,</3/0>,</19/0>,</19/1>";

    /** GET options with Observe 0: 6 is the option's number, then 11 (Uri-Path) three times. */
    private static final Octets OBSERVE_DATA = hex("60 52 3139 01 30 01 30");

    /** Observe 1, Content-Format 42, no payload: how a module answers before it has data. */
    private static final Octets NO_DATA_YET = hex("61 01 61 2A");

    private final CapturedLines lines = new CapturedLines();
    private Optional<LeshanPlatform> platform = Optional.empty();
    private Optional<HandMadeModule> module = Optional.empty();

    @AfterEach
    void stop() {
        module.ifPresent(HandMadeModule::close);
        platform.ifPresent(LeshanPlatform::close);
    }

    @Test
    void registrationIsAnsweredToldAndFollowedByAnObservation() throws Exception {
        HandMadeModule bc26 = start(options());
        String location = register(bc26, "bc26");
        assertThat(lines.next()).isEqualTo("registered bc26 " + location + " lt=86400 objects " + LINKS);
        Message observe = bc26.receive();
        assertThat(observe.head()).isEqualTo("CON 0.01");
        assertThat(observe.rest()).isEqualTo(OBSERVE_DATA);
        bc26.send(ACK, CONTENT, observe.messageId(), observe.token(), NO_DATA_YET);
        assertThat(lines.next()).isEqualTo("observed bc26 /19/0/0 (empty)");
        assertThat(platform().clients()).containsExactly("bc26");
    }

    @Test
    void refusedRegistrationIsToldWithItsReason() throws Exception {
        HandMadeModule bc26 = start(options());
        Octets queries = HandMadeModule.option(3, "ep=bc26").concat(HandMadeModule.option(0, "b=U"));
        Octets request = hex("B2 7264 11 28").concat(queries).concat(hex("FF")).concat(Octets.utf8(LINKS));
        bc26.send(CON, POST, bc26.nextMessageId(), hex("01020304"), request);
        assertThat(bc26.receive().head()).isEqualTo("ACK 4.00");
        assertThat(lines.next()).startsWith("refused bc26: 4.00, because ");
    }

    @Test
    void notificationsAreToldWithTheirTypeAndConIsAcknowledged() throws Exception {
        HandMadeModule bc26 = start(options());
        Octets token = observed(bc26);
        bc26.send(NON, CONTENT, 0x1001, token, hex("61 02 61 2A FF AAAA0000"));
        assertThat(lines.next()).isEqualTo("notified bc26 /19/0/0 AAAA0000 (NON)");
        bc26.send(CON, CONTENT, 0x1002, token, hex("61 03 61 2A FF BB"));
        assertThat(lines.next()).isEqualTo("notified bc26 /19/0/0 BB (CON)");
        assertThat(bc26.receive()).isEqualTo(empty(ACK, 0x1002));
    }

    @Test
    void notificationAsTextIsAcknowledgedThoughLeshanCannotDecodeIt() throws Exception {
        HandMadeModule bc26 = start(options());
        Octets token = observed(bc26);
        bc26.send(CON, CONTENT, 0x1001, token, hex("61 02 60 FF AAAA0000"));
        assertThat(lines.next())
                .isEqualTo("notify bc26 /19/0/0 failed: cannot be understood: "
                        + "Invalid value for opaque resource [/19/0/0], base64 expected");
        assertThat(bc26.receive()).isEqualTo(empty(ACK, 0x1001));
        bc26.send(CON, CONTENT, 0x1002, token, hex("61 03 61 2A FF CC"));
        assertThat(lines.next()).isEqualTo("notified bc26 /19/0/0 CC (CON)");
    }

    @Test
    void notificationWithoutContentFormatIsAcknowledgedAndLost() throws Exception {
        HandMadeModule bc26 = start(options());
        Octets token = observed(bc26);
        bc26.send(CON, CONTENT, 0x1001, token, hex("61 02 FF AAAA0000"));
        assertThat(lines.next())
                .isEqualTo("notify bc26 /19/0/0 failed: cannot be understood: "
                        + "Content format is mandatory. [/19/0/0]");
        assertThat(bc26.receive()).isEqualTo(empty(ACK, 0x1001));
    }

    @Test
    void notificationOfAnUnknownTokenIsReset() throws Exception {
        HandMadeModule bc26 = start(options());
        observed(bc26);
        bc26.send(CON, CONTENT, 0x1001, hex("77"), hex("61 02 61 2A FF AA"));
        assertThat(bc26.receive()).isEqualTo(empty(RST, 0x1001));
        bc26.send(NON, CONTENT, 0x1002, hex("77"), hex("61 03 61 2A FF AA"));
        assertThat(bc26.receive()).isEqualTo(empty(RST, 0x1002));
    }

    @Test
    void notificationFromAnotherPortIsReset() throws Exception {
        HandMadeModule bc26 = start(options());
        Octets token = observed(bc26);
        try (HandMadeModule moved = new HandMadeModule(platform().address().port())) {
            moved.send(CON, CONTENT, 0x1001, token, hex("61 02 61 2A FF AA"));
            assertThat(moved.receive()).isEqualTo(empty(RST, 0x1001));
        }
    }

    @Test
    void observationThatEndsWithAnErrorIsTold() throws Exception {
        HandMadeModule bc26 = start(options());
        Octets token = observed(bc26);
        bc26.send(CON, 0x84, 0x1001, token, Octets.EMPTY);
        assertThat(lines.next()).isEqualTo("notify bc26 /19/0/0 failed: 4.04 NOT FOUND");
    }

    @Test
    void observationWithoutTheOptionIsNone() throws Exception {
        HandMadeModule bc26 = start(options());
        register(bc26, "bc26");
        lines.next();
        Message observe = bc26.receive();
        bc26.send(ACK, CONTENT, observe.messageId(), observe.token(), hex("C1 2A"));
        assertThat(lines.next()).isEqualTo("observe bc26 /19/0/0 failed: answered, but not as an observation");
    }

    @Test
    void updatesAreToldAndObservedAgainWhenAsked() throws Exception {
        HandMadeModule bc26 = start(options().withObserveAfterUpdate(true));
        String location = register(bc26, "bc26");
        lines.next();
        answerObserve(bc26);
        bc26.send(CON, POST, 2, hex("02"), path(location));
        assertThat(bc26.receive().head()).isEqualTo("ACK 2.04");
        assertThat(lines.next()).isEqualTo("updated bc26 " + location + " lt=86400");
        answerObserve(bc26);
        bc26.send(
                CON, POST, 3, hex("03"), path(location).concat(hex("11 28 FF")).concat(Octets.utf8("</1/0>,</19/7>")));
        assertThat(bc26.receive().head()).isEqualTo("ACK 2.04");
        assertThat(lines.next()).isEqualTo("updated bc26 " + location + " lt=86400 objects </1/0>,</19/7>");
    }

    @Test
    void deregistrationAndRegistrationAnewAreTold() throws Exception {
        HandMadeModule bc26 = start(options().withObservePath(Optional.empty()));
        register(bc26, "bc26");
        lines.next();
        String location = register(bc26, "bc26");
        assertThat(lines.next()).startsWith("registered bc26 " + location + " lt=86400");
        bc26.send(CON, DELETE, 9, hex("09"), path(location));
        assertThat(bc26.receive()).isEqualTo(new Message(ACK, DELETED, 9, hex("09"), Octets.EMPTY));
        assertThat(lines.next()).isEqualTo("deregistered bc26 " + location);
        assertThat(platform().clients()).isEmpty();
    }

    @Test
    void writeToAResourceIsOpaqueAndReplaces() throws Exception {
        HandMadeModule bc26 = registered();
        perform("write 19/1/0 AAAA0000");
        Message write = bc26.receive();
        assertThat(write.head()).isEqualTo("CON 0.03");
        assertThat(write.rest()).isEqualTo(hex("B2 3139 01 31 01 30 11 2A FF AAAA0000"));
        answer(bc26, write, CHANGED, Octets.EMPTY);
        assertThat(lines.next()).isEqualTo("wrote bc26 /19/1/0 4 octets: 2.04 CHANGED");
    }

    @Test
    void writeToAnInstanceIsTlv() throws Exception {
        HandMadeModule bc26 = registered();
        perform("write bc26 19/1 0=AAAA0000 7=\"x\"");
        Message write = bc26.receive();
        assertThat(write.code()).isEqualTo(PUT);
        assertThat(write.rest()).isEqualTo(hex("B2 3139 01 31 12 2D16 FF C400AAAA0000 C10778"));
        answer(bc26, write, CHANGED, Octets.EMPTY);
        assertThat(lines.next()).isEqualTo("wrote bc26 /19/1 5 octets: 2.04 CHANGED");
    }

    @Test
    void writeOfTheLargestValueIsOneDatagram() throws Exception {
        HandMadeModule bc26 = registered();
        perform("write 19/1/0 " + "5A".repeat(512));
        Message write = bc26.receive();
        assertThat(write.rest()).isEqualTo(hex("B2 3139 01 31 01 30 11 2A FF" + "5A".repeat(512)));
        answer(bc26, write, 0x84, Octets.EMPTY);
        assertThat(lines.next()).isEqualTo("write bc26 /19/1/0 failed: 4.04 NOT FOUND");
    }

    @Test
    void standardResourcesAreWrittenAsTextOfTheirType() throws Exception {
        HandMadeModule bc26 = registered();
        perform("write 1/0/1 300");
        Message write = bc26.receive();
        assertThat(write.rest()).isEqualTo(hex("B1 31 01 30 01 31 10 FF 333030"));
        answer(bc26, write, CHANGED, Octets.EMPTY);
        assertThat(lines.next()).isEqualTo("wrote bc26 /1/0/1 3 octets: 2.04 CHANGED");
        perform("write 1/0/1 soon");
        assertThat(lines.next()).isEqualTo("write refused: soon is no value for a resource of type INTEGER");
    }

    @Test
    void readsShowTextNumbersAndMembers() throws Exception {
        HandMadeModule bc26 = registered();
        perform("read 3/0/0");
        answer(bc26, bc26.receive(), CONTENT, hex("C0 FF").concat(Octets.utf8("Quectel_Ltd")));
        assertThat(lines.next()).isEqualTo("read bc26 /3/0/0 \"Quectel_Ltd\"");
        perform("read 3/0");
        answer(bc26, bc26.receive(), CONTENT, hex("C2 2D16 FF C10055 860B 410001 410103"));
        assertThat(lines.next()).isEqualTo("read bc26 /3/0 {0=\"U\", 11={0=1, 1=3}}");
        perform("read 19");
        answer(bc26, bc26.receive(), CONTENT, hex("C2 2D16 FF 0301 C10022 0300 C10011"));
        assertThat(lines.next()).isEqualTo("read bc26 /19 {0={0=11}, 1={0=22}}");
    }

    @Test
    void executeDiscoverAndDeleteAreToldWithTheirCodes() throws Exception {
        HandMadeModule bc26 = registered();
        perform("execute 3/0/4 0='a',1");
        Message execute = bc26.receive();
        assertThat(execute.rest()).isEqualTo(hex("B1 33 01 30 01 34 10 FF").concat(Octets.utf8("0='a',1")));
        answer(bc26, execute, CHANGED, Octets.EMPTY);
        assertThat(lines.next()).isEqualTo("executed bc26 /3/0/4: 2.04 CHANGED");
        perform("discover 19");
        answer(bc26, bc26.receive(), CONTENT, hex("C1 28 FF").concat(Octets.utf8("</19>,</19/0/0>;pmin=5")));
        assertThat(lines.next()).isEqualTo("discovered bc26 /19 </19>,</19/0/0>;pmin=5");
        perform("delete 19/0");
        Message delete = bc26.receive();
        assertThat(delete.head()).isEqualTo("CON 0.04");
        answer(bc26, delete, 0x85, Octets.EMPTY);
        assertThat(lines.next()).isEqualTo("delete bc26 /19/0 failed: 4.05 METHOD NOT ALLOWED");
    }

    @Test
    void argumentsThatLwm2mForbidsAreNotSent() throws Exception {
        HandMadeModule bc26 = registered();
        perform("execute 3/0/4 now");
        assertThat(lines.next())
                .startsWith("execute refused: Invalid Execute request : [Unable to parse Arguments [now]");
        perform("read 3/0/1");
        assertThat(bc26.receive().rest()).isEqualTo(hex("B1 33 01 30 01 31"));
    }

    @Test
    void cancelUsesTheTokenOfTheObservationAndLaterNotificationsAreReset() throws Exception {
        HandMadeModule bc26 = start(options());
        Octets token = observed(bc26);
        perform("cancel 19/0/0");
        Message cancel = bc26.receive();
        assertThat(cancel.code()).isEqualTo(GET);
        assertThat(cancel.token()).isEqualTo(token);
        assertThat(cancel.rest()).isEqualTo(hex("61 01 52 3139 01 30 01 30"));
        answer(bc26, cancel, CONTENT, hex("C1 2A"));
        assertThat(lines.next()).isEqualTo("cancelled bc26 /19/0/0");
        bc26.send(CON, CONTENT, 0x1001, token, hex("61 05 61 2A FF AA"));
        assertThat(bc26.receive()).isEqualTo(empty(RST, 0x1001));
        perform("cancel 19/0/0");
        assertThat(lines.next()).isEqualTo("cancel refused: /19/0/0 of bc26 is not observed");
    }

    @Test
    void silentModuleAndOneThatResetsAreTold() throws Exception {
        HandMadeModule bc26 =
                start(options().withObservePath(Optional.empty()).withAnswerWithin(Duration.ofMillis(300)));
        register(bc26, "bc26");
        lines.next();
        perform("read 19/0/0");
        bc26.receive();
        assertThat(lines.next()).isEqualTo("read bc26 /19/0/0 failed: no answer within 0.3 s");
        perform("read 19/0/0");
        bc26.send(RST, 0, bc26.receive().messageId(), Octets.EMPTY, Octets.EMPTY);
        assertThat(lines.next()).isEqualTo("read bc26 /19/0/0 failed: answered with RST");
    }

    @Test
    void commandsNeedAClientAndListNamesThem() throws Exception {
        HandMadeModule bc26 = start(options().withObservePath(Optional.empty()));
        perform("list");
        assertThat(lines.next()).isEqualTo("no client is registered");
        perform("read 3/0/0");
        assertThat(lines.next()).isEqualTo("read refused: no client is registered; AT+QLWOPEN registers a module");
        String location = register(bc26, "a & b");
        lines.next();
        perform("list");
        assertThat(lines.next())
                .isEqualTo(
                        "client \"a & b\" " + location + " at 127.0.0.1:" + bc26.port() + " lt=86400 objects " + LINKS);
        perform("read \"a & b\" 3/0/0");
        assertThat(bc26.receive().head()).isEqualTo("CON 0.01");
        perform("read c 3/0/0");
        assertThat(lines.next()).isEqualTo("read refused: c is not registered; \"a & b\" is");
    }

    private static LeshanOptions options() {
        return LeshanOptions.defaults().withPort(0);
    }

    private LeshanPlatform platform() {
        return platform.orElseThrow();
    }

    private HandMadeModule start(LeshanOptions options) throws IOException {
        platform = Optional.of(LeshanPlatform.start(options, lines));
        module = Optional.of(new HandMadeModule(platform().address().port()));
        return module.orElseThrow();
    }

    /** A platform that observes nothing by itself, and a module that has just registered. */
    private HandMadeModule registered() throws Exception {
        HandMadeModule bc26 = start(options().withObservePath(Optional.empty()));
        register(bc26, "bc26");
        lines.next();
        return bc26;
    }

    /** Registers, answers the observation that follows, and gives its token. */
    private Octets observed(HandMadeModule bc26) throws Exception {
        register(bc26, "bc26");
        lines.next();
        return answerObserve(bc26);
    }

    private Octets answerObserve(HandMadeModule bc26) throws Exception {
        Message observe = bc26.receive();
        bc26.send(ACK, CONTENT, observe.messageId(), observe.token(), NO_DATA_YET);
        assertThat(lines.next()).isEqualTo("observed bc26 /19/0/0 (empty)");
        return observe.token();
    }

    /** {@code POST /rd} with Content-Format 40 and the queries as a BC26 sends them; gives the location. */
    private static String register(HandMadeModule bc26, String endpoint) throws IOException {
        Octets queries = HandMadeModule.option(3, "lwm2m=1.0")
                .concat(HandMadeModule.option(0, "ep=" + endpoint))
                .concat(HandMadeModule.option(0, "b=U"))
                .concat(HandMadeModule.option(0, "lt=86400"));
        Octets request = hex("B2 7264 11 28").concat(queries).concat(hex("FF")).concat(Octets.utf8(LINKS));
        bc26.send(CON, POST, bc26.nextMessageId(), hex("01020304"), request);
        Message created = bc26.receive();
        assertThat(created.head()).isEqualTo("ACK 2.01");
        // Location-Path twice: rd and ten characters.
        assertThat(created.rest().slice(0, 4)).isEqualTo(hex("82 7264 0A"));
        return "/rd/" + created.rest().from(4).toUtf8();
    }

    private static Octets path(String location) {
        return hex("B2 7264").concat(HandMadeModule.option(0, location.substring("/rd/".length())));
    }

    private static void answer(HandMadeModule bc26, Message request, int code, Octets rest) throws IOException {
        bc26.send(ACK, code, request.messageId(), request.token(), rest);
    }

    private static Message empty(int type, int messageId) {
        return new Message(type, 0, messageId, Octets.EMPTY, Octets.EMPTY);
    }

    private void perform(String line) {
        ParsedCommand parsed = PlatformCommandLine.parse(line);
        assertThat(parsed).isInstanceOf(ParsedCommand.Understood.class);
        platform().perform(((ParsedCommand.Understood) parsed).command());
    }
}
