package dev.fauxband.modem;

import dev.fauxband.command.Identity;
import dev.fauxband.command.Texts;
import dev.fauxband.lwm2m.DeviceInfo;
import dev.fauxband.radio.UserEquipment;

/** What objects 3 and 4 tell. */
record Device(Texts texts, Identity identity, UserEquipment radio) implements DeviceInfo {
    @Override
    public String manufacturer() {
        return texts.manufacturer();
    }

    @Override
    public String model() {
        return texts.model();
    }

    @Override
    public String serialNumber() {
        return identity.imei();
    }

    @Override
    public String firmwareVersion() {
        return texts.revision();
    }

    @Override
    public int signalDbm() {
        return radio.cell().signal().rsrpDbm();
    }

    @Override
    public String ipAddress() {
        return radio.address();
    }
}
