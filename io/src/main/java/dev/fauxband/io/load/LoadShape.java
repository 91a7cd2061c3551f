package dev.fauxband.io.load;

/**
 * How a fleet begins. But for {@link Ramp} the shapes are an open model: a platform that answers late slows nothing
 * down.
 */
public sealed interface LoadShape {
    /** One second. */
    long SECOND_NS = 1_000_000_000L;

    /**
     * As fast as the platform answers.
     *
     * @param unansweredMax registrations that wait for an answer at most
     */
    record Ramp(int unansweredMax) implements LoadShape {
        @Override
        public long begun(Moment now) {
            return now.begun() + Math.max(0, unansweredMax - now.opening());
        }
    }

    /** So many in a second, evenly. */
    record Rate(double perSecond) implements LoadShape {
        @Override
        public long begun(Moment now) {
            return 1 + (long) (now.sinceNs() * perSecond / SECOND_NS);
        }
    }

    /** So many at once, again and again. */
    record Steps(int modules, long everyNs) implements LoadShape {
        @Override
        public long begun(Moment now) {
            return (1 + now.sinceNs() / everyNs) * modules;
        }
    }

    /** Power returns to a town: all begin within this time, evenly. */
    record Storm(long withinNs) implements LoadShape {
        @Override
        public long begun(Moment now) {
            return withinNs == 0 ? now.modules() : (long) Math.ceil(now.modules() * now.share(withinNs));
        }
    }

    /** A day of people: few at night, most in the evening; all have begun when the day is over. */
    record Day(long dayNs) implements LoadShape {
        /** How much of a day's beginnings falls into each of 24 hours, in thousandths. */
        private static final int[] HOURS = {
            12, 8, 6, 5, 6, 14, 32, 52, 58, 50, 46, 46, 50, 48, 44, 44, 48, 58, 70, 78, 76, 66, 52, 31
        };

        @Override
        public long begun(Moment now) {
            double hour = now.share(dayNs) * HOURS.length;
            double sum = 0;
            double all = 0;
            for (int i = 0; i < HOURS.length; i++) {
                all += HOURS[i];
                sum += HOURS[i] * Math.max(0, Math.min(1, hour - i));
            }
            return (long) Math.ceil(now.modules() * sum / all);
        }
    }

    /**
     * Where a beginning fleet is.
     *
     * @param sinceNs since the first could begin
     * @param modules of the fleet
     * @param begun of them so far
     * @param opening registrations that wait for an answer now
     */
    record Moment(long sinceNs, int modules, int begun, long opening) {
        /** The part of a time that is over, 0–1. */
        double share(long ofNs) {
            return Math.min(1, (double) sinceNs / ofNs);
        }
    }

    /** How many should have begun by now; more than there are means all. */
    long begun(Moment now);
}
