package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.iam.model.AddClientIdToOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.AddClientIdToOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.CreateOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.CreateOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.DeleteOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.DeleteOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.GetOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.GetOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.ListOpenIdConnectProvidersRequest;
import software.amazon.awssdk.services.iam.model.ListOpenIdConnectProvidersResponse;
import software.amazon.awssdk.services.iam.model.OpenIDConnectProviderListEntry;
import software.amazon.awssdk.services.iam.model.RemoveClientIdFromOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.RemoveClientIdFromOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.UpdateOpenIdConnectProviderThumbprintRequest;
import software.amazon.awssdk.services.iam.model.UpdateOpenIdConnectProviderThumbprintResponse;

/** Operations on OpenID Connect providers. */
public final class OidcProviders {
    private static final int LONGEST = 255;
    private static final int THUMBPRINT = 40;
    private static final int MOST_THUMBPRINTS = 5;
    private static final int MOST_CLIENT_IDS = 100;
    private static final int MOST_PROVIDERS = 100;

    private final Accounts accounts;

    OidcProviders(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes a provider known. */
    public CreateOpenIdConnectProviderResponse createOpenIdConnectProvider(
            CreateOpenIdConnectProviderRequest request, Call call) {
        Checks checks = new Checks()
                .each("clientIDList", request.clientIDList(), 1, LONGEST)
                .each("thumbprintList", request.thumbprintList(), THUMBPRINT, THUMBPRINT)
                .required("url", request.url())
                .length("url", request.url(), 1, LONGEST);
        TagChecks.check(request.tags(), checks);
        checks.done();
        String url = address(request.url());
        refuseMany(request.thumbprintList());
        if (request.clientIDList().size() > MOST_CLIENT_IDS) {
            throw Refusals.quotaExceeded("ClientIdsPerOpenIdConnectProvider", MOST_CLIENT_IDS);
        }
        Account account = accounts.of(call);
        OidcProviderRow provider = new OidcProviderRow(
                url,
                Users.seconds(call),
                List.copyOf(request.clientIDList()),
                List.copyOf(request.thumbprintList()),
                TagChecks.merge(Map.of(), request.tags()));
        accounts.change(() -> {
            if (account.oidcProviders().get(url) != null) {
                throw Refusals.alreadyExists("Provider with url https://" + url);
            }
            if (account.oidcProviders().size() >= MOST_PROVIDERS) {
                throw Refusals.quotaExceeded("OpenIdConnectProvidersPerAccount", MOST_PROVIDERS);
            }
            account.oidcProviders().put(url, provider);
        });
        CreateOpenIdConnectProviderResponse.Builder response =
                CreateOpenIdConnectProviderResponse.builder().openIDConnectProviderArn(arn(account, provider));
        return provider.tags().isEmpty()
                ? response.build()
                : response.tags(Shapes.tags(provider.tags())).build();
    }

    /** Host and path, which name the provider. */
    private static String address(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null) {
                String path = uri.getRawPath();
                return uri.getHost() + (path.equals("/") ? "" : path);
            }
        } catch (URISyntaxException notOne) {
            // Refused below, as every other text that is no web address.
        }
        throw new Refusal("ValidationError", 400, "Invalid Open ID Connect Provider URL");
    }

    private static void refuseMany(List<String> thumbprints) {
        if (thumbprints.size() > MOST_THUMBPRINTS) {
            throw new Refusal("InvalidInput", 400, "Thumbprint list must contain fewer than 5 entries.");
        }
    }

    private static String arn(Account account, OidcProviderRow provider) {
        return Arns.of(account.id(), "oidc-provider", "/", provider.url());
    }

    static Checks arn(Checks checks, String arn) {
        return checks.arn("openIDConnectProviderArn", arn);
    }

    private static OidcProviderRow find(Account account, String arn) {
        String prefix = Arns.of(account.id(), "oidc-provider", "/", "");
        return arn.startsWith(prefix) ? account.oidcProviders().get(arn.substring(prefix.length())) : null;
    }

    static OidcProviderRow get(Account account, String arn) {
        OidcProviderRow provider = find(account, arn);
        if (provider == null) {
            throw new Refusal("NoSuchEntity", 404, "OpenIDConnect Provider not found for arn " + arn);
        }
        return provider;
    }

    /** Shows a provider. */
    public GetOpenIdConnectProviderResponse getOpenIdConnectProvider(
            GetOpenIdConnectProviderRequest request, Call call) {
        arn(new Checks(), request.openIDConnectProviderArn()).done();
        OidcProviderRow provider = get(accounts.of(call), request.openIDConnectProviderArn());
        return GetOpenIdConnectProviderResponse.builder()
                .url(provider.url())
                .clientIDList(provider.clientIds())
                .thumbprintList(provider.thumbprints())
                .createDate(provider.created())
                .tags(Shapes.tags(provider.tags()))
                .build();
    }

    /** Lists all providers, by address. */
    public ListOpenIdConnectProvidersResponse listOpenIdConnectProviders(
            ListOpenIdConnectProvidersRequest request, Call call) {
        Account account = accounts.of(call);
        List<OpenIDConnectProviderListEntry> entries = new ArrayList<>();
        account.oidcProviders()
                .from("")
                .forEach(row -> entries.add(OpenIDConnectProviderListEntry.builder()
                        .arn(arn(account, row.getValue()))
                        .build()));
        return ListOpenIdConnectProvidersResponse.builder()
                .openIDConnectProviderList(entries)
                .build();
    }

    /** Deletes a provider; of one that there is not, nothing is said. */
    public DeleteOpenIdConnectProviderResponse deleteOpenIdConnectProvider(
            DeleteOpenIdConnectProviderRequest request, Call call) {
        arn(new Checks(), request.openIDConnectProviderArn()).done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            OidcProviderRow provider = find(account, request.openIDConnectProviderArn());
            if (provider != null) {
                account.oidcProviders().remove(provider.url());
            }
            return DeleteOpenIdConnectProviderResponse.builder().build();
        });
    }

    /** Gives a provider other thumbprints, in place of those it has. */
    public UpdateOpenIdConnectProviderThumbprintResponse updateOpenIdConnectProviderThumbprint(
            UpdateOpenIdConnectProviderThumbprintRequest request, Call call) {
        arn(new Checks(), request.openIDConnectProviderArn())
                .required("thumbprintList", request.hasThumbprintList() ? request.thumbprintList() : null)
                .each("thumbprintList", request.thumbprintList(), THUMBPRINT, THUMBPRINT)
                .done();
        refuseMany(request.thumbprintList());
        change(
                call,
                request.openIDConnectProviderArn(),
                row -> row.withThumbprints(List.copyOf(request.thumbprintList())));
        return UpdateOpenIdConnectProviderThumbprintResponse.builder().build();
    }

    /** Adds an audience; one that there is stays. */
    public AddClientIdToOpenIdConnectProviderResponse addClientIdToOpenIdConnectProvider(
            AddClientIdToOpenIdConnectProviderRequest request, Call call) {
        clientId(request.openIDConnectProviderArn(), request.clientID());
        change(call, request.openIDConnectProviderArn(), row -> {
            if (row.clientIds().contains(request.clientID())) {
                return row;
            }
            if (row.clientIds().size() >= MOST_CLIENT_IDS) {
                throw Refusals.quotaExceeded("ClientIdsPerOpenIdConnectProvider", MOST_CLIENT_IDS);
            }
            List<String> more = new ArrayList<>(row.clientIds());
            more.add(request.clientID());
            return row.withClientIds(more);
        });
        return AddClientIdToOpenIdConnectProviderResponse.builder().build();
    }

    /** Removes an audience; of one that there is not, nothing is said. */
    public RemoveClientIdFromOpenIdConnectProviderResponse removeClientIdFromOpenIdConnectProvider(
            RemoveClientIdFromOpenIdConnectProviderRequest request, Call call) {
        clientId(request.openIDConnectProviderArn(), request.clientID());
        change(call, request.openIDConnectProviderArn(), row -> {
            List<String> fewer = new ArrayList<>(row.clientIds());
            fewer.remove(request.clientID());
            return row.withClientIds(fewer);
        });
        return RemoveClientIdFromOpenIdConnectProviderResponse.builder().build();
    }

    private static void clientId(String arn, String clientId) {
        arn(new Checks(), arn)
                .required("clientID", clientId)
                .length("clientID", clientId, 1, LONGEST)
                .done();
    }

    private void change(Call call, String arn, UnaryOperator<OidcProviderRow> change) {
        Account account = accounts.of(call);
        accounts.change(() -> {
            OidcProviderRow provider = get(account, arn);
            account.oidcProviders().put(provider.url(), change.apply(provider));
        });
    }
}
