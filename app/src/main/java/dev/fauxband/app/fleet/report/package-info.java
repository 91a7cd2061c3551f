/** What a run of a fleet leaves behind: a page, tables, histograms and a verdict, with its doubts about itself. */
@NullMarked
package dev.fauxband.app.fleet.report;

import org.jspecify.annotations.NullMarked;
