package inia.sandbox;

import inia.sandbox.call.Refusal;
import inia.sandbox.control.CallNote;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.HttpResponse;
import inia.sandbox.http.Percent;
import inia.sandbox.s3.Site;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves buckets as websites, at {@code http://bucket.s3-website-us-east-1.localhost:4570/}. */
final class Websites {
    private static final Pattern HOST =
            Pattern.compile("(.+)\\.s3-website[-.]([a-z0-9-]+)\\.(?:localhost|amazonaws\\.com)(?::\\d+)?");
    private static final List<String> PASSED_ON = List.of(
            "Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "User-Agent", "Referer");

    private final Supplier<Site.Finder> sites;
    private final Objects objects;

    /** Answers a request for an object, or refuses it, as S3 does one that nobody signed. */
    @FunctionalInterface
    interface Objects {
        HttpResponse get(HttpRequest http, CallNote note);
    }

    Websites(Supplier<Site.Finder> sites, Objects objects) {
        this.sites = sites;
        this.objects = objects;
    }

    /** The bucket whose website a request's host names; {@code null} if it names none. */
    static String bucketOf(HttpRequest http) {
        Matcher host = matcher(http);
        return host.matches() ? host.group(1) : null;
    }

    private static Matcher matcher(HttpRequest http) {
        String host = http.headers().first("Host");
        return HOST.matcher(host == null ? "" : host);
    }

    /** Answers a request to a website's host. */
    HttpResponse answer(HttpRequest http, CallNote note) {
        Matcher host = matcher(http);
        host.matches();
        try {
            if (!http.method().equals("GET") && !http.method().equals("HEAD")) {
                throw new Refusal("MethodNotAllowed", 405, "The specified method is not allowed against this resource.")
                        .with("Method", http.method());
            }
            return page(sites.get().find(host.group(1), host.group(2)), http, note);
        } catch (Refusal refusal) {
            note.refused(refusal);
            return WebsiteErrors.page(refusal, note.requestId());
        }
    }

    private HttpResponse page(Site site, HttpRequest http, CallNote note) {
        String path = decoded(http.path().substring(1));
        String key = path.isEmpty() || path.endsWith("/") ? path + site.index() : path;
        String host = http.headers().first("Host");
        Site.Redirect redirect = site.redirect(path, 0);
        if (redirect != null) {
            return moved(redirect.status(), redirect.location(host));
        }
        try {
            return found(get(site, key, http, note));
        } catch (Refusal refusal) {
            return failed(site, path, refusal, http, note);
        }
    }

    private static String decoded(String path) {
        try {
            return Percent.decodePath(path);
        } catch (IllegalArgumentException e) {
            throw new Refusal("InvalidURI", 400, "Couldn't parse the specified URI.");
        }
    }

    private HttpResponse get(Site site, String key, HttpRequest http, CallNote note) {
        Headers headers = new Headers().set("Host", "localhost");
        for (String name : PASSED_ON) {
            if (http.headers().contains(name)) {
                headers.set(name, http.headers().first(name));
            }
        }
        String path = "/" + site.bucket() + "/" + Percent.encodePath(key.getBytes(StandardCharsets.UTF_8));
        return objects.get(
                new HttpRequest(http.method(), path, "", headers, http.sourceIp(), InputStream.nullInputStream()),
                note);
    }

    /** An object may say that it is elsewhere. */
    private static HttpResponse found(HttpResponse object) {
        String elsewhere = object.headers().first("x-amz-website-redirect-location");
        return elsewhere == null ? object : moved(301, elsewhere);
    }

    private HttpResponse failed(Site site, String path, Refusal refusal, HttpRequest http, CallNote note) {
        String host = http.headers().first("Host");
        if (refusal.status() == 304 || refusal.status() == 412 || refusal.status() == 416) {
            throw refusal;
        }
        if (!path.isEmpty() && !path.endsWith("/") && isThere(site, path + "/" + site.index(), http, note)) {
            return moved(302, "/" + Percent.encodePath(path.getBytes(StandardCharsets.UTF_8)) + "/");
        }
        Site.Redirect redirect = site.redirect(path, refusal.status());
        if (redirect != null) {
            return moved(redirect.status(), redirect.location(host));
        }
        note.refused(refusal);
        if (site.error() == null) {
            return WebsiteErrors.page(refusal, note.requestId());
        }
        try {
            HttpResponse page = get(site, site.error(), http, note);
            note.refused(refusal);
            return new HttpResponse(refusal.status(), page.headers(), page.content());
        } catch (Refusal noPage) {
            return WebsiteErrors.page(refusal, noPage, note.requestId());
        }
    }

    private boolean isThere(Site site, String key, HttpRequest http, CallNote note) {
        try {
            return get(site, key, http, note).status() == 200;
        } catch (Refusal missing) {
            return false;
        }
    }

    private static HttpResponse moved(int status, String location) {
        HttpResponse empty = HttpResponse.empty(status);
        empty.headers().set("Location", location);
        return empty;
    }
}
