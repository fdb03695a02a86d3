package inia.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.sandbox.control.FaultPages;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.HttpResponse;
import inia.sandbox.http.Parameters;
import inia.sandbox.store.StoreException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers programs of this machine that use a teacher's controls; {@link inia.sandbox.control} says how. */
final class ControlPages {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SNAPSHOTS = "snapshots/";
    private static final String RESTORE = "/restore";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Controls controls;

    ControlPages(Controls controls) {
        this.controls = controls;
    }

    /**
     * The answer to a request.
     *
     * @param path what follows {@code /_sandbox/}
     * @return {@code null} if there is no such page
     */
    HttpResponse answer(HttpRequest http, String path) {
        try {
            Object told = told(http.method(), path, Parameters.parse(http.query()));
            return told == null ? null : HttpResponse.text(200, "application/json", JSON.writeValueAsString(told));
        } catch (WrongMethod wrong) {
            return text(405, "To change the sandbox, POST to " + http.path() + ".");
        } catch (IllegalArgumentException | SandboxException | StoreException wrong) {
            return text(400, wrong.getMessage());
        } catch (JsonProcessingException | RuntimeException failure) {
            return text(500, "The sandbox failed, which is a fault in Inia: " + failure);
        }
    }

    private static HttpResponse text(int status, String text) {
        return HttpResponse.text(status, TEXT, text + "\n");
    }

    /** A page that changes something was asked for by a method that does not. */
    private static final class WrongMethod extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Object told(String method, String path, Parameters given) {
        boolean reads = method.equals("GET");
        if (path.startsWith(SNAPSHOTS)) {
            return snapshot(method, path.substring(SNAPSHOTS.length()));
        }
        return switch (path) {
            case "reset" -> reset(reads);
            case "snapshots" -> controls.snapshots();
            case "changes" -> changes(reads, given.first("since"));
            case "clock" -> reads ? clock() : turnClock(given);
            case "settings" -> reads ? settings() : set(given);
            case "log" -> controls.interventions().log().rows(given.first("last"));
            default -> new FaultPages(controls.interventions().faults()).answer(method, path, given);
        };
    }

    private Object reset(boolean reads) {
        if (reads) {
            throw new WrongMethod();
        }
        controls.reset();
        return Map.of("reset", true);
    }

    private Object changes(boolean reads, String since) {
        if (reads && since == null) {
            throw new WrongMethod();
        }
        return controls.changes(since);
    }

    private Object snapshot(String method, String asked) {
        if (method.equals("GET")) {
            throw new WrongMethod();
        }
        if (asked.endsWith(RESTORE)) {
            controls.restore(asked.substring(0, asked.length() - RESTORE.length()));
        } else if (method.equals("DELETE")) {
            controls.deleteSnapshot(asked);
        } else {
            controls.snapshot(asked);
        }
        return controls.snapshots();
    }

    private Object clock() {
        SandboxClock clock = controls.clock();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("now", clock.instant().toString());
        told.put("ahead", clock.ahead().toString());
        told.put("frozen", clock.isFrozen());
        return told;
    }

    private Object turnClock(Parameters given) {
        SandboxClock clock = controls.clock();
        String frozen = given.first("frozen");
        if ("true".equals(frozen)) {
            clock.freeze();
        } else if ("false".equals(frozen)) {
            clock.unfreeze();
        }
        Duration advance = FaultPages.duration(given.first("advance"));
        if (advance != null) {
            clock.advance(advance);
        }
        return clock();
    }

    private Object settings() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("settle", controls.settling().toString());
        told.put("pages", controls.interventions().pages().most());
        told.put("quotas", controls.interventions().quotas().hold());
        told.put("fixed", controls.interventions().fixing().isOn());
        return told;
    }

    private Object set(Parameters given) {
        Duration settle = FaultPages.duration(given.first("settle"));
        if (settle != null) {
            controls.settle(settle);
        }
        if (given.contains("pages")) {
            controls.pages(FaultPages.number(given.first("pages"), "pages"));
        }
        if (given.contains("quotas")) {
            controls.quotas("true".equals(given.first("quotas")));
        }
        if (given.contains("fixed")) {
            controls.fix("true".equals(given.first("fixed")));
        }
        return settings();
    }
}
