package inia.sandbox.iam;

import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A policy that AWS manages, with the default version of its document, which is read when it is first needed. */
final class AwsPolicy implements ManagedPolicy {
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
    AwsPolicy(String[] columns) {
        this.name = columns[0];
        this.path = columns[1];
        this.id = columns[2];
        this.version = columns[3];
        this.created = columns[4];
        this.updated = columns[5];
        this.description = columns[6];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String arn() {
        return "arn:aws:iam::aws:policy" + path + name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Instant created() {
        return Instant.parse(created);
    }

    @Override
    public Instant updated() {
        return Instant.parse(updated);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of();
    }

    /** The default version alone is kept. */
    @Override
    public List<PolicyVersionRow> versions() {
        return List.of(new PolicyVersionRow(version, text(), updated()));
    }

    private String text() {
        String known = text;
        if (known == null) {
            known = read();
            text = known;
        }
        return known;
    }

    @Override
    public PolicyDocument document() {
        PolicyDocument known = document;
        if (known == null) {
            known = PolicyParser.read(text(), PolicyKind.IDENTITY);
            document = known;
        }
        return known;
    }

    private String read() {
        String file = "managed/" + name + ".json";
        try (InputStream in = AwsPolicy.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The managed policy " + name + " can't be read.", e);
        }
    }
}
