package dev.fauxband.lwm2m;

/** What objects 3 and 4 tell about the device; the module's façade knows it. */
public interface DeviceInfo {
    String manufacturer();

    String model();

    String serialNumber();

    String firmwareVersion();

    /** Radio signal strength (4/0/2), dBm. */
    int signalDbm();

    /** The address that the network gave, as text. */
    String ipAddress();
}
