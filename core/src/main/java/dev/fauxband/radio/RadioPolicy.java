package dev.fauxband.radio;

/**
 * The choices of a profile that concern the user equipment; times in nanoseconds.
 *
 * @param boot what it says when it starts
 * @param bootNs from power to the first word of the firmware; with {@link BootStyle#NONE} no time passes
 * @param attachNs from the start of a search to the registration, where there is a cell
 * @param scanNs how long AT+COPS=? looks for networks
 * @param rrcTailNs how long the network keeps the connection after the last datagram
 * @param t3324Ns the active time that the network grants: from idle to PSM
 * @param t3412Ns the time between periodic updates that the network grants: the longest sleep
 * @param wakeNs from the end of PSM until datagrams can leave
 * @param wakeLockNs how long a command keeps the module from sleeping
 * @param deafInPsm whether octets of the host are lost in PSM, and wake nobody
 * @param lightSleepLoss how many octets of the host are lost while they wake the module from light sleep
 * @param pin of a locked SIM
 * @param newAddress whether the network gives another address to a module that was detached and attaches again
 * @param network the network there is
 */
public record RadioPolicy(
        BootStyle boot,
        long bootNs,
        long attachNs,
        long scanNs,
        long rrcTailNs,
        long t3324Ns,
        long t3412Ns,
        long wakeNs,
        long wakeLockNs,
        boolean deafInPsm,
        int lightSleepLoss,
        String pin,
        boolean newAddress,
        ServingNetwork network) {}
