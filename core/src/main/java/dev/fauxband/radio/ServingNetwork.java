package dev.fauxband.radio;

/**
 * The one network there is, and its cell.
 *
 * @param number mobile country and network code
 * @param longName of the operator
 * @param shortName of the operator
 * @param area tracking area code, four hex digits
 * @param cell identity of the cell, eight hex digits
 */
public record ServingNetwork(String number, String longName, String shortName, String area, String cell) {}
