package inia;

import inia.client.CallListener;
import inia.client.CallRecord;
import inia.client.WireExchange;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All who hear of a session's calls. */
final class CallListeners implements CallListener {
    private final List<CallListener> listeners = new CopyOnWriteArrayList<>();

    CallListeners(CallListener... first) {
        listeners.addAll(List.of(first));
    }

    void add(CallListener listener) {
        listeners.add(listener);
    }

    @Override
    public void called(CallRecord call) {
        for (CallListener listener : listeners) {
            listener.called(call);
        }
    }

    @Override
    public boolean hearsWire() {
        for (CallListener listener : listeners) {
            if (listener.hearsWire()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void exchanged(WireExchange exchange) {
        for (CallListener listener : listeners) {
            if (listener.hearsWire()) {
                listener.exchanged(exchange);
            }
        }
    }
}
