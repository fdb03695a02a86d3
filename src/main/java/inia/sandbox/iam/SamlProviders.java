package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.CreateSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.CreateSamlProviderResponse;
import software.amazon.awssdk.services.iam.model.DeleteSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.DeleteSamlProviderResponse;
import software.amazon.awssdk.services.iam.model.GetSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.GetSamlProviderResponse;
import software.amazon.awssdk.services.iam.model.ListSamlProvidersRequest;
import software.amazon.awssdk.services.iam.model.ListSamlProvidersResponse;
import software.amazon.awssdk.services.iam.model.SAMLPrivateKey;
import software.amazon.awssdk.services.iam.model.SAMLProviderListEntry;
import software.amazon.awssdk.services.iam.model.UpdateSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.UpdateSamlProviderResponse;

/** Operations on SAML providers. */
public final class SamlProviders {
    private static final int SHORTEST_METADATA = 1000;
    private static final int LONGEST_METADATA = 10_000_000;
    private static final int LONGEST_KEY = 16_384;
    private static final int MOST_PROVIDERS = 100;
    private static final int MOST_KEYS = 2;
    private static final List<String> MODES = List.of("Required", "Allowed");

    private final Accounts accounts;

    SamlProviders(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes a provider known by its metadata. */
    public CreateSamlProviderResponse createSamlProvider(CreateSamlProviderRequest request, Call call) {
        String name = request.name();
        Checks checks = new Checks()
                .required("name", name)
                .length("name", name, 1, Checks.NAME)
                .pattern("name", name, name == null || isName(name), "[\\w._-]+")
                .required("sAMLMetadataDocument", request.samlMetadataDocument());
        checkDocuments(
                checks,
                request.samlMetadataDocument(),
                request.assertionEncryptionModeAsString(),
                request.addPrivateKey());
        TagChecks.check(request.tags(), checks);
        checks.done();
        Instant now = Users.seconds(call);
        Instant validUntil = SamlMetadata.validUntil(request.samlMetadataDocument(), now, accounts.open());
        Account account = accounts.of(call);
        SamlProviderRow provider = new SamlProviderRow(
                name,
                UniqueIds.samlProvider(account.id()),
                request.samlMetadataDocument(),
                now,
                validUntil,
                request.assertionEncryptionModeAsString(),
                request.addPrivateKey() == null ? List.of() : List.of(key(account, request.addPrivateKey(), now)),
                TagChecks.merge(Map.of(), request.tags()));
        accounts.change(() -> {
            if (account.samlProviders().get(name) != null) {
                throw Refusals.alreadyExists("SAMLProvider with name " + name);
            }
            if (account.samlProviders().size() >= MOST_PROVIDERS) {
                throw Refusals.quotaExceeded("SAMLProvidersPerAccount", MOST_PROVIDERS);
            }
            account.samlProviders().put(name, provider);
        });
        CreateSamlProviderResponse.Builder response =
                CreateSamlProviderResponse.builder().samlProviderArn(arn(account, provider));
        return provider.tags().isEmpty()
                ? response.build()
                : response.tags(Shapes.tags(provider.tags())).build();
    }

    private static boolean isName(String name) {
        return Checks.all(name, c -> c < 0x7F && Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
    }

    private static void checkDocuments(Checks checks, String metadata, String mode, String key) {
        checks.length("sAMLMetadataDocument", metadata, SHORTEST_METADATA, LONGEST_METADATA)
                .oneOf("assertionEncryptionMode", mode, MODES)
                .length("addPrivateKey", key, 1, LONGEST_KEY);
    }

    private static SamlKeyRow key(Account account, String pem, Instant now) {
        List<Pem.Block> blocks = Pem.read(pem);
        if (blocks.size() != 1 || !blocks.get(0).label().endsWith("PRIVATE KEY")) {
            throw new Refusal("InvalidInput", 400, "Could not parse private key");
        }
        return new SamlKeyRow(UniqueIds.samlProvider(account.id()), now, pem);
    }

    private static String arn(Account account, SamlProviderRow provider) {
        return Arns.of(account.id(), "saml-provider", "/", provider.name());
    }

    static Checks arn(Checks checks, String arn) {
        return checks.arn("sAMLProviderArn", arn);
    }

    static SamlProviderRow get(Account account, String arn) {
        String prefix = Arns.of(account.id(), "saml-provider", "/", "");
        SamlProviderRow provider =
                arn.startsWith(prefix) ? account.samlProviders().get(arn.substring(prefix.length())) : null;
        if (provider == null) {
            throw new Refusal("NoSuchEntity", 404, "Manifest not found for arn " + arn);
        }
        return provider;
    }

    /** Shows a provider. */
    public GetSamlProviderResponse getSamlProvider(GetSamlProviderRequest request, Call call) {
        arn(new Checks(), request.samlProviderArn()).done();
        SamlProviderRow provider = get(accounts.of(call), request.samlProviderArn());
        GetSamlProviderResponse.Builder shape = GetSamlProviderResponse.builder()
                .samlProviderUUID(provider.id())
                .samlMetadataDocument(provider.metadata())
                .createDate(provider.created())
                .validUntil(provider.validUntil())
                .assertionEncryptionMode(provider.encryption())
                .tags(Shapes.tags(provider.tags()));
        if (!provider.keys().isEmpty()) {
            shape.privateKeyList(provider.keys().stream()
                    .map(key -> SAMLPrivateKey.builder()
                            .keyId(key.id())
                            .timestamp(key.added())
                            .build())
                    .toList());
        }
        return shape.build();
    }

    /** Lists all providers, by name. */
    public ListSamlProvidersResponse listSamlProviders(ListSamlProvidersRequest request, Call call) {
        Account account = accounts.of(call);
        List<SAMLProviderListEntry> entries = new ArrayList<>();
        account.samlProviders()
                .from("")
                .forEach(row -> entries.add(SAMLProviderListEntry.builder()
                        .arn(arn(account, row.getValue()))
                        .createDate(row.getValue().created())
                        .validUntil(row.getValue().validUntil())
                        .build()));
        return ListSamlProvidersResponse.builder().samlProviderList(entries).build();
    }

    /** Changes a provider's metadata, and how its assertions are encrypted. */
    public UpdateSamlProviderResponse updateSamlProvider(UpdateSamlProviderRequest request, Call call) {
        Checks checks = arn(new Checks(), request.samlProviderArn());
        checkDocuments(
                checks,
                request.samlMetadataDocument(),
                request.assertionEncryptionModeAsString(),
                request.addPrivateKey());
        checks.done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            SamlProviderRow before = get(account, request.samlProviderArn());
            Instant now = Users.seconds(call);
            SamlProviderRow described = request.samlMetadataDocument() == null
                    ? before
                    : before.withMetadata(
                            request.samlMetadataDocument(),
                            SamlMetadata.validUntil(request.samlMetadataDocument(), now, accounts.open()));
            String mode = request.assertionEncryptionModeAsString();
            account.samlProviders()
                    .put(
                            before.name(),
                            described.withEncryption(
                                    mode == null ? before.encryption() : mode, keys(account, before, request, now)));
            return UpdateSamlProviderResponse.builder()
                    .samlProviderArn(request.samlProviderArn())
                    .build();
        });
    }

    private static List<SamlKeyRow> keys(
            Account account, SamlProviderRow provider, UpdateSamlProviderRequest request, Instant now) {
        List<SamlKeyRow> keys = new ArrayList<>(provider.keys());
        String removed = request.removePrivateKey();
        if (removed != null && !keys.removeIf(key -> key.id().equals(removed))) {
            throw Refusals.cannotBeFound("The private key with id " + removed);
        }
        if (request.addPrivateKey() != null) {
            if (keys.size() >= MOST_KEYS) {
                throw Refusals.quotaExceeded("PrivateKeysPerSAMLProvider", MOST_KEYS);
            }
            keys.add(key(account, request.addPrivateKey(), now));
        }
        return keys;
    }

    /** Deletes a provider. */
    public DeleteSamlProviderResponse deleteSamlProvider(DeleteSamlProviderRequest request, Call call) {
        arn(new Checks(), request.samlProviderArn()).done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            account.samlProviders()
                    .remove(get(account, request.samlProviderArn()).name());
            return DeleteSamlProviderResponse.builder().build();
        });
    }
}
