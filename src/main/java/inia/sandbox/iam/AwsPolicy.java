package inia.sandbox.iam;

import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A policy that AWS manages, with the default version of its document, which is read when it is first needed. */
final class AwsPolicy implements ManagedPolicy {
    /** What the ARNs of all begin with. */
    static final String ARNS = "arn:aws:iam::aws:policy";

    private static final int ID_CHARACTERS = 17;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final String name;
    private final String path;
    private final String id;
    private final String version;
    private final String created;
    private final String updated;
    private final String documents;
    private final String description;
    private volatile String text;
    private volatile PolicyDocument document;

    /** @param columns name, path, id, version, created, updated, file of its document, description */
    AwsPolicy(String[] columns) {
        this.name = columns[0];
        this.path = columns[1];
        this.id = columns[2];
        this.version = columns[3];
        this.created = columns[4];
        this.updated = columns[5];
        this.documents = columns[6];
        this.description = columns[7].isEmpty() ? null : columns[7];
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
        // AWS does not publish the ids of most; one that is made up is the same each time.
        return id.isEmpty() ? madeUpId() : id;
    }

    private String madeUpId() {
        SplittableRandom random = new SplittableRandom(arn().hashCode());
        StringBuilder made = new StringBuilder("ANPA");
        for (int i = 0; i < ID_CHARACTERS; i++) {
            made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return made.toString();
    }

    @Override
    public String arn() {
        return ARNS + path + name;
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
        String beginning = name + " ";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AwsPolicy.class.getResourceAsStream("managed/documents-" + documents), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length());
                }
            }
            throw new IllegalStateException("The managed policy " + name + " has no document.");
        } catch (IOException e) {
            throw new UncheckedIOException("The managed policy " + name + " can't be read.", e);
        }
    }
}
