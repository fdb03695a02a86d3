package inia.shell;

import inia.Aws;
import inia.lesson.ApiCall;
import inia.lesson.DemoGround;

/** The sandbox as a demo's ground: each beat has a snapshot to go back to. */
final class Stagehand implements DemoGround {
    private static final String BEFORE = "before-demo";
    private static final String BEAT = "demo-";

    private final Aws aws;
    private final boolean fixed;

    /**
     * A stagehand.
     *
     * @param fixed whether ids and dates are to come out the same each time, for slides
     */
    Stagehand(Aws aws, boolean fixed) {
        this.aws = aws;
        this.fixed = fixed;
    }

    @Override
    public Object call(ApiCall call) {
        return Classroom.read(aws, call);
    }

    @Override
    public String clear() {
        aws.sandbox().reset();
        if (fixed) {
            aws.sandbox().fixed();
        }
        return "";
    }

    @Override
    public void begin() {
        aws.sandbox().snapshot(BEFORE);
        clear();
    }

    @Override
    public void keep(int beat) {
        aws.sandbox().snapshot(BEAT + beat);
    }

    @Override
    public void restore(int beat) {
        if (aws.sandbox().snapshots().contains(BEAT + beat)) {
            aws.sandbox().restore(BEAT + beat);
        }
    }

    @Override
    public void end() {
        if (fixed) {
            aws.sandbox().fixed(false);
        }
        aws.sandbox().clearFaults().restore(BEFORE);
        for (String name : aws.sandbox().snapshots()) {
            if (name.startsWith(BEAT)) {
                aws.sandbox().deleteSnapshot(name);
            }
        }
    }
}
