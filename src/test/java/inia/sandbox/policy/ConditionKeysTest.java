package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

class ConditionKeysTest {
    /** Keys that the context makes itself: of the signature, of the resource, of tags. */
    private static final Set<String> MADE = Set.of(
            "aws:requesttag/${tagkey}",
            "aws:resourcetag/${tagkey}",
            "aws:tagkeys",
            "iam:resourcetag/${tagkey}",
            "s3:authtype",
            "s3:existingobjecttag/<key>",
            "s3:object-lock-remaining-retention-days",
            "s3:requestobjecttag/<key>",
            "s3:requestobjecttagkeys",
            "s3:resourceaccount",
            "s3:signatureage",
            "s3:signatureversion",
            "s3:x-amz-content-sha256");

    /** Keys that no request to the sandbox can have, and why. */
    private static final Map<String, String> WITHOUT = new HashMap<>();

    static {
        without(
                "of access points, access grants, batch jobs, annotations and log delivery, which are of other APIs",
                "s3:accessgrantscope s3:accessgrantsinstancearn s3:accessgrantslocationscope s3:accesspointnetworkorigin"
                        + " s3:accesspointtag/${tagkey} s3:dataaccesspointaccount s3:dataaccesspointarn"
                        + " s3:existingjoboperation s3:existingjobpriority s3:jobsuspendedcause s3:requestjoboperation"
                        + " s3:requestjobpriority s3:annotation-prefix s3:max-annotation-results"
                        + " s3:x-amz-object-annotation-directive s3:x-amz-object-if-match s3:deliverysourcearn s3:logtype"
                        + " s3:resourcearnbeingauthorized");
        without(
                "younger than the SDK's requests",
                "s3:object-lock-event-hold s3:object-lock-event-hold-duration-days s3:x-amz-bucket-namespace"
                        + " s3:objectcreationoperation iam:accountpropertynamespaces iam:roletemplatearn iam:templatearn"
                        + " iam:delegationduration s3:buckettag/${tagkey}");
        without(
                "of replication between regions, which the sandbox has not",
                "s3:destinationregion s3:isreplicationpauserequest");
        without("of TLS, as the sandbox speaks plain HTTP", "s3:tlsversion");
        without(
                "of a device that is no virtual one",
                "iam:fido-fips-140-2-certification iam:fido-fips-140-3-certification iam:fido-certification"
                        + " iam:registersecuritykey");
        without(
                "given by AWS's own services",
                "iam:associatedresourcearn sts:awsservicename sts:requestcontextproviders"
                        + " sts:requestcontext/${contextkey} sts:roleauthorizedbyidp");
    }

    private static void without(String why, String keys) {
        for (String key : keys.split(" ")) {
            WITHOUT.put(key, why);
        }
    }

    /** The keys of the reference, in lower case, with the actions that know them; none of an action if all do. */
    private static Map<String, Set<String>> reference(String service) throws IOException {
        Map<String, Set<String>> keys = new HashMap<>();
        for (String line : OperationTableTest.lines(service + ".conditions")) {
            String[] columns = line.split(" \\| ");
            keys.put(
                    columns[0].toLowerCase(Locale.ROOT),
                    columns[2].equals("*")
                            ? Set.of()
                            : new HashSet<>(Arrays.asList(
                                    columns[2].toLowerCase(Locale.ROOT).split(" "))));
        }
        return keys;
    }

    @ParameterizedTest
    @EnumSource
    void hasTheKeysOfTheReferenceForTheActionsThatKnowThem(OperationTableTest.Api api) throws IOException {
        Map<String, Set<String>> reference = reference(api.service());
        KeyTable.of(api.service())
                .rows()
                .forEach((key, row) -> assertThat(row.actions()).as(key).isEqualTo(reference.get(key)));
        Set<String> missing = new TreeSet<>(reference.keySet());
        missing.removeAll(KeyTable.of(api.service()).rows().keySet());
        missing.removeAll(MADE);
        missing.removeAll(WITHOUT.keySet());
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsKeysFromMembersThatRequestsHave(OperationTableTest.Api api) throws ReflectiveOperationException {
        Set<String> members = new HashSet<>();
        for (Class<?> request : api.operations().values()) {
            SdkPojo builder = (SdkPojo) request.getMethod("builder").invoke(null);
            for (SdkField<?> field : builder.sdkFields()) {
                members.add(field.memberName());
            }
        }
        KeyTable.of(api.service()).rows().forEach((key, row) -> {
            for (String member :
                    row.member().startsWith("=") ? new String[0] : row.member().split(",")) {
                assertThat(members).as(key).contains(member.split("\\.")[0]);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void namesResourcesOfTypesThatTheReferenceHas(OperationTableTest.Api api) throws IOException {
        Set<String> patterns = new HashSet<>();
        for (String line : OperationTableTest.lines(api.service() + ".resources")) {
            patterns.add(line.split(" \\| ")[1].replaceAll("\\$\\{[^}]*}", "*"));
        }
        Set<String> wrong = new TreeSet<>();
        for (String line : operations(api.service())) {
            String[] columns = line.split("\\|");
            String resource = columns.length < 3 ? "*" : columns[2].strip();
            boolean another = columns[1].strip().startsWith("s3express")
                    || columns[1].strip().startsWith("s3-object");
            if (!resource.startsWith("arn:") || another) {
                continue;
            }
            String sample =
                    resource.replaceAll("\\$\\{\\w+:-(\\$\\{\\w+}|/)}", "/").replaceAll("\\$\\{[^}]*}", "x");
            if (patterns.stream().noneMatch(pattern -> Wildcard.of(pattern).matches(sample))) {
                wrong.add(resource);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> operations(String service) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                OperationTable.class.getResourceAsStream(service + ".operations"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("@") && line.contains("|"))
                    .toList();
        }
    }
}
