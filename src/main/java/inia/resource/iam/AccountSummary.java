package inia.resource.iam;

import inia.resource.Attribute;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import java.util.Map;

/** How much the account has of everything, and how much it may have. */
@ResourceType(service = "iam", name = "AccountSummary")
public interface AccountSummary extends Resource {
    /** Counts and quotas, such as {@code Users} and {@code UsersQuota}. */
    @Attribute
    Map<String, Integer> summaryMap();

    /** Loads the attributes anew. */
    @Load("GetAccountSummary")
    AccountSummary reload();
}
