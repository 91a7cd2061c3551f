package dev.fauxband.io.fleet;

/** Between a module and its way out: the next few datagrams of a direction are dropped or doubled, if asked for. */
public final class Gate {
    /** More datagrams than this are not tampered with by one order. */
    public static final int COUNT_MAX = 1_000_000;

    private static final Order NONE = new Order(Fate.DROP, 0);

    private Order up = NONE;
    private Order down = NONE;
    private long dropped;
    private long duplicated;

    /** As seen from the module. */
    public enum Direction {
        /** From the module to the platform. */
        UP,
        /** From the platform to the module. */
        DOWN
    }

    /** What becomes of a datagram. */
    public enum Fate {
        /** It is lost. */
        DROP(0),
        /** It goes on twice. */
        DUPLICATE(2);

        private final int copies;

        Fate(int copies) {
            this.copies = copies;
        }
    }

    /** What the next so many datagrams meet. */
    private record Order(Fate fate, int left) {
        Order one() {
            return left == 0 ? this : new Order(fate, left - 1);
        }
    }

    Gate() {}

    /** The next {@code count} datagrams in this direction meet this fate; it takes the place of what was ordered. */
    void next(Direction direction, Fate fate, int count) {
        Order order = new Order(fate, count);
        up = direction == Direction.UP ? order : up;
        down = direction == Direction.DOWN ? order : down;
    }

    /** How many copies of a datagram of the module leave: 0, 1 or 2. */
    int up() {
        Order order = up;
        up = order.one();
        return pass(order);
    }

    /** How many copies of a datagram of the network reach the module: 0, 1 or 2. */
    int down() {
        Order order = down;
        down = order.one();
        return pass(order);
    }

    long dropped() {
        return dropped;
    }

    long duplicated() {
        return duplicated;
    }

    private int pass(Order order) {
        if (order.left() == 0) {
            return 1;
        }
        dropped += order.fate() == Fate.DROP ? 1 : 0;
        duplicated += order.fate() == Fate.DUPLICATE ? 1 : 0;
        return order.fate().copies;
    }
}
