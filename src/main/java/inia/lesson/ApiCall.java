package inia.lesson;

import java.util.Map;

/**
 * A call that a lesson's file names, for the tutor to make as the account's root.
 *
 * @param service the service's name, such as {@code iam}; {@code sqs@eu-west-2} for another region than us-east-1
 * @param operation the operation in any spelling, such as {@code list_users}
 * @param parameters its parameters under the API's names
 */
public record ApiCall(String service, String operation, Map<String, Object> parameters) {}
