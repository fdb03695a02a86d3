package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import java.util.ArrayList;
import java.util.List;

/** Measures one decision over ten attached policies of three statements each, with conditions and a variable. */
public final class DecisionSpeed {
    private static final int ROUNDS = 200_000;
    private static final String BOB = "arn:aws:iam::123456789012:user/bob";

    private DecisionSpeed() {}

    /** Prints the microseconds that a decision takes, five times over. */
    public static void main(String[] args) {
        String statements = "{'Version':'2012-10-17','Statement':["
                + "{'Effect':'Allow','Action':['s3:Get*','s3:List*','sqs:*'],'Resource':'*'},"
                + "{'Effect':'Allow','Action':'iam:*','Resource':'arn:aws:iam::*:user/${aws:username}',"
                + "'Condition':{'StringLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/*'}}},"
                + "{'Effect':'Deny','Action':'iam:*','Resource':'*','Condition':{'Bool':{'aws:Absent':'true'}}}]}";
        PolicyDocument document = PolicyParser.read(statements.replace('\'', '"'), PolicyKind.IDENTITY);
        List<AttachedPolicy> policies = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            policies.add(new AttachedPolicy("p" + i, null, BOB, document));
        }
        RequestContext context = key -> switch (key) {
            case "aws:username" -> List.of("bob");
            case "aws:PrincipalArn" -> List.of(BOB);
            default -> List.of();
        };
        EvaluationRequest request = new EvaluationRequest(
                Caller.longTerm("123456789012", BOB, "AIDABOB", "AKIABOB", Caller.Kind.USER),
                new Requirement(Action.of("iam:GetUser"), BOB, BOB),
                context,
                PolicySet.identity(policies));
        int allowed = 0;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < ROUNDS; i++) {
                allowed += Evaluator.decide(request).allowed() ? 1 : 0;
            }
            System.out.printf("%.2f us a decision%n", (System.nanoTime() - start) / 1000.0 / ROUNDS);
        }
        System.out.println(allowed + " allowed");
    }
}
