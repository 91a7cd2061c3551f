package dev.fauxband.command;

/**
 * Texts of the base commands; fields of the profile.
 *
 * @param manufacturer what AT+CGMI and 3/0/0 say
 * @param model what AT+CGMM and 3/0/1 say
 * @param revision what AT+CGMR says behind {@code Revision: }, and 3/0/3
 */
public record Texts(String manufacturer, String model, String revision) {}
