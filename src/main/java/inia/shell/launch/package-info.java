/**
 * The program's own shell: JShell's tool in one JVM with everything on its class path, started fast.
 *
 * <p>{@link inia.shell.launch.Launcher} is the first JVM, which only starts the second, as nothing in a jar can ask for a
 * class archive; {@link inia.shell.launch.Workbench} is the second.
 */
package inia.shell.launch;
