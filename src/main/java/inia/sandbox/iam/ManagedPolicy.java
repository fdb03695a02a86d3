package inia.sandbox.iam;

import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A policy that AWS manages, with the default version of its document, which is read when it is first needed. */
final class ManagedPolicy {
    private final String name;
    private final String path;
    private final String id;
    private final String version;
    private final String created;
    private final String updated;
    private final String description;
    private volatile String text;
    private volatile PolicyDocument document;

    /** @param columns name, path, id, version, created, updated, description */
    ManagedPolicy(String[] columns) {
        this.name = columns[0];
        this.path = columns[1];
        this.id = columns[2];
        this.version = columns[3];
        this.created = columns[4];
        this.updated = columns[5];
        this.description = columns[6];
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    String id() {
        return id;
    }

    String arn() {
        return "arn:aws:iam::aws:policy" + path + name;
    }

    /** The id of the default version, such as {@code v4}: the only one that is kept here. */
    String version() {
        return version;
    }

    Instant created() {
        return Instant.parse(created);
    }

    /** When the default version was made. */
    Instant updated() {
        return Instant.parse(updated);
    }

    String description() {
        return description;
    }

    /** The document as JSON. */
    String text() {
        String known = text;
        if (known == null) {
            known = read();
            text = known;
        }
        return known;
    }

    /** The document, parsed once. */
    PolicyDocument document() {
        PolicyDocument known = document;
        if (known == null) {
            known = PolicyParser.parse(text(), PolicyKind.IDENTITY);
            document = known;
        }
        return known;
    }

    private String read() {
        String file = "managed/" + name + ".json";
        try (InputStream in = ManagedPolicy.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The managed policy " + name + " can't be read.", e);
        }
    }
}
