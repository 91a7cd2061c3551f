package dev.fauxband.bench.sink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Turns each message into its answer, in place. */
final class Answers {
    private static final int ACK_EMPTY = 0x60;
    private static final int TYPE = 0x30;
    private static final int ACK = 0x20;
    private static final int TOKEN = 0x0F;
    private static final int POST = 0x02;
    private static final int DELETE = 0x04;
    private static final int CREATED = 0x41;
    private static final int DELETED = 0x42;
    private static final int CHANGED = 0x44;
    private static final int CONTENT = 0x45;
    private static final int URI_PATH = 11;
    private static final int LOCATION_RD = 0x82;
    private static final int LOCATION_NEXT = 0x00;
    private static final int PAYLOAD = 0xFF;

    private final Watch watch;

    Answers(Watch watch) {
        this.watch = watch;
    }

    /** How many octets the answer to this frame has; 0: there is none. */
    int answer(Frames frames, int frame) {
        ByteBuffer block = frames.block();
        int at = Frames.at(frame);
        int first = block.get(at) & 0xFF;
        int code = block.get(at + 1) & 0xFF;
        if ((first & TYPE) == ACK) {
            if (code == CONTENT && (first & TOKEN) == Integer.BYTES) {
                watch.observed(networkInt(block, at + 4));
            }
            return 0;
        }
        if ((first & TYPE) != 0) {
            return 0;
        }
        if (code == POST || code == DELETE) {
            return request(frames, frame, code);
        }
        block.put(at, (byte) ACK_EMPTY);
        block.put(at + 1, (byte) 0);
        return 4;
    }

    private int request(Frames frames, int frame, int code) {
        ByteBuffer block = frames.block();
        int at = Frames.at(frame);
        int token = block.get(at) & TOKEN;
        int head = 4 + token;
        block.put(at, (byte) (ACK_EMPTY | token));
        boolean register = code == POST && segments(block, at + head, at + frames.received(frame)) == 1;
        if (!register) {
            block.put(at + 1, (byte) (code == POST ? CHANGED : DELETED));
            return head;
        }
        block.put(at + 1, (byte) CREATED);
        byte[] name = String.valueOf(watch.registered(frames.peer(frame))).getBytes(StandardCharsets.US_ASCII);
        int next = at + head;
        block.put(next++, (byte) LOCATION_RD).put(next++, (byte) 'r').put(next++, (byte) 'd');
        block.put(next++, (byte) (LOCATION_NEXT | name.length));
        block.put(next, name);
        return next + name.length - at;
    }

    /** How many Uri-Path options there are. */
    private static int segments(ByteBuffer block, int from, int end) {
        int number = 0;
        int count = 0;
        int at = from;
        while (at < end && (block.get(at) & 0xFF) != PAYLOAD) {
            int head = block.get(at++) & 0xFF;
            int delta = head >> 4;
            int length = head & 0xF;
            if (delta == 13) {
                delta = 13 + (block.get(at++) & 0xFF);
            }
            if (length == 13) {
                length = 13 + (block.get(at++) & 0xFF);
            }
            number += delta;
            count += number == URI_PATH ? 1 : 0;
            at += length;
        }
        return count;
    }

    static int networkInt(ByteBuffer block, int at) {
        return (block.get(at) & 0xFF) << 24
                | (block.get(at + 1) & 0xFF) << 16
                | (block.get(at + 2) & 0xFF) << 8
                | (block.get(at + 3) & 0xFF);
    }
}
