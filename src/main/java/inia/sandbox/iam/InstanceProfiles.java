package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.AddRoleToInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.DeleteInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.DeleteInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.GetInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesResponse;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileResponse;

/** Operations on instance profiles. */
public final class InstanceProfiles {
    private static final String FIELD = "instanceProfileName";

    private final Accounts accounts;

    InstanceProfiles(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The profile of this name, in the words that AWS has for profiles alone. */
    static InstanceProfileRow get(Account account, String name) {
        InstanceProfileRow profile = account.profiles().find(name);
        if (profile == null) {
            throw Refusals.cannotBeFound("Instance Profile " + name);
        }
        return profile;
    }

    /** Makes an instance profile, without a role at first. */
    public CreateInstanceProfileResponse createInstanceProfile(CreateInstanceProfileRequest request, Call call) {
        Checks checks = accounts.checks()
                .name(FIELD, request.instanceProfileName(), Checks.NAME)
                .path("path", request.path());
        TagChecks.check(request.tags(), checks);
        checks.done();
        Account account = accounts.of(call);
        InstanceProfileRow profile = new InstanceProfileRow(
                request.instanceProfileName(),
                request.path() == null ? "/" : request.path(),
                UniqueIds.instanceProfile(account.id()),
                Users.seconds(call),
                TagChecks.merge(Map.of(), request.tags()),
                null);
        accounts.change(() -> {
            if (account.profiles().find(profile.name()) != null) {
                throw Refusals.alreadyExists("Instance Profile " + profile.name());
            }
            if (account.profiles().size() >= Quotas.INSTANCE_PROFILES_PER_ACCOUNT) {
                throw Refusals.quotaExceeded("InstanceProfilesPerAccount", Quotas.INSTANCE_PROFILES_PER_ACCOUNT);
            }
            account.profiles().add(profile);
            return profile;
        });
        return CreateInstanceProfileResponse.builder()
                .instanceProfile(RoleShapes.profileWithTags(account, profile))
                .build();
    }

    /** Shows an instance profile and its role. */
    public GetInstanceProfileResponse getInstanceProfile(GetInstanceProfileRequest request, Call call) {
        accounts.checks()
                .name(FIELD, request.instanceProfileName(), Checks.NAME)
                .done();
        Account account = accounts.of(call);
        InstanceProfileRow profile = get(account, request.instanceProfileName());
        return GetInstanceProfileResponse.builder()
                .instanceProfile(RoleShapes.profileWithTags(account, profile))
                .build();
    }

    /** Lists instance profiles, in the order of their names. */
    public ListInstanceProfilesResponse listInstanceProfiles(ListInstanceProfilesRequest request, Call call) {
        accounts.checks()
                .pathPrefix(request.pathPrefix())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        Page<InstanceProfileRow> page =
                account.profiles().page(request.pathPrefix(), request.marker(), request.maxItems());
        return ListInstanceProfilesResponse.builder()
                .instanceProfiles(page.map(profile -> RoleShapes.profile(account, profile)))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Lists the instance profiles that hold a role. */
    public ListInstanceProfilesForRoleResponse listInstanceProfilesForRole(
            ListInstanceProfilesForRoleRequest request, Call call) {
        accounts.checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        List<InstanceProfileRow> profiles = account.roles().get(request.roleName()).profileIds().stream()
                .map(account.profiles()::findById)
                .filter(Objects::nonNull)
                .toList();
        Page<InstanceProfileRow> page = Page.of(profiles, request.marker(), request.maxItems());
        return ListInstanceProfilesForRoleResponse.builder()
                .instanceProfiles(page.map(profile -> RoleShapes.profile(account, profile)))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Puts a role into an instance profile, which holds one at most. */
    public AddRoleToInstanceProfileResponse addRoleToInstanceProfile(
            AddRoleToInstanceProfileRequest request, Call call) {
        accounts.checks()
                .name(FIELD, request.instanceProfileName(), Checks.NAME)
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            InstanceProfileRow profile = get(account, request.instanceProfileName());
            RoleRow role = account.roles().get(request.roleName());
            if (profile.roleId() != null) {
                throw Refusals.quotaExceeded("InstanceSessionsPerInstanceProfile", 1);
            }
            List<String> profileIds = new ArrayList<>(role.profileIds());
            profileIds.add(profile.id());
            account.profiles().update(profile.withRoleId(role.id()));
            account.roles().update(role.withProfileIds(profileIds));
            return AddRoleToInstanceProfileResponse.builder().build();
        });
    }

    /** Takes the role out of an instance profile. */
    public RemoveRoleFromInstanceProfileResponse removeRoleFromInstanceProfile(
            RemoveRoleFromInstanceProfileRequest request, Call call) {
        accounts.checks()
                .name(FIELD, request.instanceProfileName(), Checks.NAME)
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            InstanceProfileRow profile = get(account, request.instanceProfileName());
            RoleRow role = account.roles().get(request.roleName());
            List<String> profileIds = new ArrayList<>(role.profileIds());
            if (!profileIds.remove(profile.id())) {
                throw Refusals.cannotBeFound("The role with name " + request.roleName());
            }
            account.profiles().update(profile.withRoleId(null));
            account.roles().update(role.withProfileIds(profileIds));
            return RemoveRoleFromInstanceProfileResponse.builder().build();
        });
    }

    /** Deletes an instance profile that holds no role any more. */
    public DeleteInstanceProfileResponse deleteInstanceProfile(DeleteInstanceProfileRequest request, Call call) {
        accounts.checks()
                .name(FIELD, request.instanceProfileName(), Checks.NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            InstanceProfileRow profile = get(account, request.instanceProfileName());
            if (profile.roleId() != null) {
                throw Refusals.deleteConflict("remove roles from instance profile");
            }
            account.profiles().remove(profile);
            return DeleteInstanceProfileResponse.builder().build();
        });
    }
}
