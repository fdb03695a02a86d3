package inia.resource.transfer;

import inia.client.Client;
import inia.client.NotSentException;
import java.util.Optional;

/**
 * An object that is to be copied.
 *
 * @param bucket the bucket's name
 * @param key the object's key
 * @param version the id of the version; empty for the latest
 * @param reader looks at it, where that is not the client that copies: it may be of another region or session
 */
public record CopySource(String bucket, String key, Optional<String> version, Optional<Client> reader) {
    /**
     * The latest version of an object.
     *
     * @param bucketAndKey such as {@code photos/summer/film.mp4}
     */
    public static CopySource of(String bucketAndKey) {
        String text = bucketAndKey.startsWith("s3://") ? bucketAndKey.substring("s3://".length()) : bucketAndKey;
        int slash = text.indexOf('/');
        if (slash < 1 || slash == text.length() - 1) {
            throw new NotSentException(
                    "A copy's source is named bucket/key, such as photos/cat.png, but was given " + bucketAndKey);
        }
        return of(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The latest version of an object. */
    public static CopySource of(String bucket, String key) {
        return new CopySource(bucket, key, Optional.empty(), Optional.empty());
    }

    /** Another version of the object. */
    public CopySource version(String id) {
        return new CopySource(bucket, key, Optional.of(id), reader);
    }

    /** The same, looked at by another client: boto3's {@code SourceClient}. */
    public CopySource readBy(Client client) {
        return new CopySource(bucket, key, version, Optional.of(client));
    }

    /** {@code s3://photos/film.mp4}. */
    @Override
    public String toString() {
        return new ObjectName(bucket, key) + version.map(id -> " version " + id).orElse("");
    }
}
