package inia.client;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What a call gave: a read-only map under the API's own names.
 *
 * <pre>{@code
 * Result users = client.call("list_users");
 * users.get("Users");                  // a list of maps
 * users.search("Users[].UserName");    // picked by JMESPath
 * users.get("ResponseMetadata");       // RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts; of S3 HostId
 * }</pre>
 *
 * Structures are maps, lists are lists, times are {@link java.time.Instant}, blobs are
 * {@link software.amazon.awssdk.core.SdkBytes}, a streamed body is a {@link Body}, all else is text, a number or a
 * boolean. What AWS did not answer is absent. Text that shows a result masks its secrets; {@link #get} gives them.
 */
public final class Result extends AbstractMap<String, Object> {
    private static final String METADATA = "ResponseMetadata";

    private final SdkResponse response;
    private final Structure structure;
    private final String stream;
    private final Body body;
    private final int attempts;

    Result(SdkResponse response, Body body, int attempts) {
        this(response, Body.NAME, body, attempts);
    }

    /**
     * @param stream what the streamed body is called
     * @param body the streamed body, or null
     */
    Result(SdkResponse response, String stream, Body body, int attempts) {
        this.response = response;
        this.structure = new Structure(response);
        this.stream = stream;
        this.body = body;
        this.attempts = attempts;
    }

    /** The same answer with some of its content left out. */
    Result with(SdkResponse content) {
        return content == response ? this : new Result(content, stream, body, attempts);
    }

    /** The value of a member, or null if the answer has none of that name. */
    @Override
    public Object get(Object name) {
        if (METADATA.equals(name)) {
            return ResponseMetadata.of(response, attempts);
        }
        return body != null && stream.equals(name) ? body : structure.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return METADATA.equals(name) || body != null && stream.equals(name) || structure.containsKey(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return entries().entrySet().iterator();
            }

            @Override
            public int size() {
                return structure.size() + (body == null ? 1 : 2);
            }
        };
    }

    private Map<String, Object> entries() {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Entry<String, Object> entry : structure.entrySet()) {
            entries.put(entry.getKey(), entry.getValue());
        }
        if (body != null) {
            entries.put(stream, body);
        }
        entries.put(METADATA, ResponseMetadata.of(response, attempts));
        return Collections.unmodifiableMap(entries);
    }

    /**
     * What a JMESPath expression picks from this result; maps and lists print as JSON.
     *
     * @param jmespath such as {@code Users[?Path=='/'].UserName}
     * @throws ParameterException if the expression can't be read
     */
    public Object search(String jmespath) {
        return Search.in(this, jmespath);
    }

    /** What is listed, a row each, in columns that fit; a single structure is one row. */
    public Table table() {
        return Table.of(Listed.in(this));
    }

    /**
     * What is listed, a row each, in columns of your choice.
     *
     * @param columns JMESPath expressions parted by commas, each under its own name or one given before a colon:
     *     {@code Name: UserName, Since: CreateDate}
     * @throws ParameterException if an expression can't be read
     */
    public Table table(String columns) {
        return Table.of(Listed.in(this), columns);
    }

    /**
     * Rows and columns of your choice.
     *
     * @param rows a JMESPath expression that gives a list, such as {@code Reservations[].Instances[]}
     * @param columns as {@link #table(String)} has them
     */
    public Table table(String rows, String columns) {
        return Table.of(Listed.rows(search(rows)), columns);
    }

    /** The whole result as indented JSON; secrets are masked. */
    public String json() {
        return Json.whole(this);
    }

    /** The SDK's own response, typed: one step down. */
    public SdkResponse sdk() {
        return response;
    }

    Sensitive structure() {
        return structure;
    }

    /** As much of the result's JSON as JShell shows; secrets are masked, HTTP headers left out. */
    @Override
    public String toString() {
        return Json.echo(this);
    }
}
