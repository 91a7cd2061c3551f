package dev.fauxband.sim.platform;

import dev.fauxband.data.Address;
import dev.fauxband.sim.fault.FaultOrder;
import java.util.List;
import java.util.Optional;

/**
 * An IoT platform inside this process. Whatever its kind, it listens on one address, obeys the same commands and tells
 * in the same words what happens, one line each, at the {@link PlatformLog} it was started with:
 *
 * <pre>
 *   registered EP /rd/xyz lt=86400 objects &lt;/1/0&gt;,&lt;/19/0&gt;
 *   updated EP /rd/xyz lt=86400 [objects LINKS]      deregistered EP /rd/xyz      expired EP /rd/xyz
 *   refused EP: 4.00, because WHY                    a Register or Update, also by its address
 *   no Content-Format from EP: WHAT OF IT            a Register or Update that was taken all the same
 *   observed EP /19/0/0 VALUE                        cancelled EP /19/0/0
 *   notified EP /19/0/0 VALUE (CON)                  or (NON)
 *   read EP /3/0/0 VALUE                             wrote EP /19/1/0 4 octets: 2.04 CHANGED
 *   executed EP /1/0/8: 2.04 CHANGED                 deleted EP /19/0: 2.02 DELETED
 *   discovered EP /19 &lt;/19&gt;,&lt;/19/0&gt;
 *   VERB EP PATH failed: WHY                         also for notify; WHY is 4.04 NOT FOUND, or a few words
 *   VERB refused: WHY                                nothing was sent
 *   client EP /rd/xyz at 127.0.0.1:5683 lt=86400 objects LINKS      no client is registered      log on      log off
 * </pre>
 *
 * VALUE is upper-case hex digits or {@code (empty)} for an application object; text in quotes or a bare number for the
 * standard objects; {@code {0=AAAA0000, 1="on"}} for what has members. EP is in quotes if it is not one plain word.
 * {@link PlatformLines} writes them.
 */
public interface PlatformInTheBox extends AutoCloseable {
    /** Where it listens: the address asked for, with the port that the system picked if 0 was asked for. */
    Address address();

    /** Where it listens with DTLS, if it does. */
    default Optional<Address> secureAddress() {
        return Optional.empty();
    }

    /** Starts a command and returns at once; what comes of it is a line, also when a client never answers. */
    void perform(PlatformCommand command);

    /** A fault of it begins or ends; false when it does nothing wrong by itself and never will. */
    default boolean suffer(FaultOrder order) {
        return false;
    }

    /** The endpoint names that are registered now, in the order of their registration. */
    List<String> clients();

    /** Stops listening and ends every thread. Extra calls do nothing. */
    @Override
    void close();
}
