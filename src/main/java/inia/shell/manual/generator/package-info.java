/**
 * Makes the index that {@code help} reads, when Inia is built: of the Javadoc in the SDK's {@code -sources} jars and in Inia's own
 * sources. Not in {@code inia.jar}; uses the JDK and the format of {@code inia.shell.manual} only.
 */
package inia.shell.manual.generator;
