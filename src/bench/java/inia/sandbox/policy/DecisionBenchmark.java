package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one decision over ten attached policies takes: of three statements each, with conditions and a variable. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecisionBenchmark {
    private static final String BOB = "arn:aws:iam::123456789012:user/bob";
    private static final String POLICY = "{'Version':'2012-10-17','Statement':["
            + "{'Effect':'Allow','Action':['s3:Get*','s3:List*','sqs:*'],'Resource':'*'},"
            + "{'Effect':'Allow','Action':'iam:*','Resource':'arn:aws:iam::*:user/${aws:username}',"
            + "'Condition':{'StringLike':{'aws:PrincipalArn':'arn:aws:iam::*:user/*'}}},"
            + "{'Effect':'Deny','Action':'iam:*','Resource':'*','Condition':{'Bool':{'aws:Absent':'true'}}}]}";

    private EvaluationRequest request;

    /** Parses the policies, which a sandbox does once. */
    @Setup
    public void parse() {
        PolicyDocument document = PolicyParser.read(POLICY.replace('\'', '"'), PolicyKind.IDENTITY);
        List<AttachedPolicy> policies = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            policies.add(new AttachedPolicy("p" + i, null, BOB, document));
        }
        RequestContext context = key -> switch (key) {
            case "aws:username" -> List.of("bob");
            case "aws:PrincipalArn" -> List.of(BOB);
            default -> List.of();
        };
        request = new EvaluationRequest(
                Caller.longTerm("123456789012", BOB, "AIDABOB", "AKIABOB", Caller.Kind.USER),
                new Requirement(Action.of("iam:GetUser"), BOB, BOB),
                context,
                PolicySet.identity(policies));
    }

    /** One decision, which the last of thirty statements could still change. */
    @Benchmark
    public Decision decision() {
        return Evaluator.decide(request);
    }
}
