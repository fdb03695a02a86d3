package inia.shell.launch;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Map;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Runs snippets in the shell's own JVM, found by JShell under {@code --execution inia}. */
public final class SnippetControl implements ExecutionControlProvider {
    static final String NAME = "inia";

    /** For JShell, by its service loader. */
    public SnippetControl() {}

    @Override
    public String name() {
        return NAME;
    }

    /**
     * As JShell's local execution, but that {@code System.exit} ends the snippet only, {@code System.in} is what is typed, and long
     * arrays are not echoed whole.
     */
    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        InputStream typed = new TypedInput(environment.userIn());
        return new LocalExecutionControl() {
            @Override
            public void load(ClassBytecodes[] classes)
                    throws ClassInstallException, NotImplementedException, EngineTerminationException {
                ClassBytecodes[] guarded = new ClassBytecodes[classes.length];
                for (int i = 0; i < classes.length; i++) {
                    guarded[i] = new ClassBytecodes(classes[i].name(), ExitCalls.redirected(classes[i].bytecodes()));
                }
                super.load(guarded);
            }

            @Override
            protected String invoke(Method snippet) throws Exception {
                return ArrayEcho.shortened(super.invoke(snippet));
            }

            @Override
            public String varValue(String type, String variable)
                    throws RunException, EngineTerminationException, InternalException {
                return ArrayEcho.shortened(super.varValue(type, variable));
            }

            /** Only while a snippet runs: JShell takes its terminal for none where {@code System.in} has been changed. */
            @Override
            public String invoke(String className, String methodName)
                    throws RunException, InternalException, EngineTerminationException {
                InputStream terminal = System.in;
                System.setIn(typed);
                try {
                    return super.invoke(className, methodName);
                } finally {
                    System.setIn(terminal);
                }
            }
        };
    }
}
