package inia;

import inia.client.Access;
import inia.client.CallLimits;
import inia.client.CallListener;
import inia.client.ClientSettings;
import inia.client.ServiceCatalog;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a session is made of.
 *
 * @param profile the profile's name, or what stands for it in records of calls
 * @param credentials where the keys come from
 * @param region the region's name
 * @param endpoint where calls go; empty for AWS itself
 * @param access what may be sent
 * @param limits how often and how long a call is tried
 * @param profiles the names of the profiles there
 * @param services the services that there are clients for
 * @param ownMark what tells the sandbox of calls that are Inia's own
 */
record SessionSettings(
        String profile,
        CredentialSource credentials,
        String region,
        Optional<URI> endpoint,
        Access access,
        CallLimits limits,
        Supplier<List<String>> profiles,
        ServiceCatalog services,
        OwnMark ownMark) {
    SessionSettings withRegion(String region) {
        return new SessionSettings(profile, credentials, region, endpoint, access, limits, profiles, services, ownMark);
    }

    SessionSettings withCredentials(String profile, CredentialSource credentials) {
        return new SessionSettings(profile, credentials, region, endpoint, access, limits, profiles, services, ownMark);
    }

    SessionSettings withAccess(Access access) {
        return new SessionSettings(profile, credentials, region, endpoint, access, limits, profiles, services, ownMark);
    }

    /** The same, with calls that the sandbox takes for Inia's own. */
    SessionSettings quietly() {
        return new SessionSettings(
                profile, credentials, region, endpoint, access, limits, profiles, services, ownMark.show());
    }

    ClientSettings client(String region, CallListener listener) {
        return new ClientSettings(credentials, region, endpoint, profile, listener, access, limits, ownMark.headers());
    }
}
