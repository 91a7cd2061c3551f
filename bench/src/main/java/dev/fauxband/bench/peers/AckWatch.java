package dev.fauxband.bench.peers;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.EmptyMessage;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.network.Endpoint;
import org.eclipse.californium.core.network.interceptors.MessageInterceptor;
import org.jspecify.annotations.Nullable;

/** Sees the acknowledgements of notifications that come to Californium's endpoints, once they have been handled. */
final class AckWatch {
    private final AtomicInteger observed = new AtomicInteger();
    private final AtomicLong repeats = new AtomicLong();
    private volatile @Nullable Turns turns;

    void follow(Endpoint endpoint) {
        endpoint.addPostProcessInterceptor(new OfOne());
    }

    void tell(Turns of) {
        turns = of;
    }

    /** How many clients were asked for an observation. */
    int observed() {
        return observed.get();
    }

    /** How many notifications were sent again. */
    long repeats() {
        return repeats.get();
    }

    /** At one endpoint. */
    private final class OfOne implements MessageInterceptor {
        private boolean seen;

        @Override
        public void receiveRequest(Request request) {
            if (!seen && request.getOptions().hasObserve()) {
                seen = true;
                observed.incrementAndGet();
            }
        }

        @Override
        public void sendResponse(Response response) {
            if (response.isDuplicate()) {
                repeats.incrementAndGet();
            }
        }

        @Override
        public void receiveEmptyMessage(EmptyMessage message) {
            Turns known = turns;
            if (known != null && message.getType() == CoAP.Type.ACK) {
                known.acknowledged();
            }
        }
    }
}
