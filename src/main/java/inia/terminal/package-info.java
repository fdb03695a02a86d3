/** The terminal that the learner looks at: whether there is one, and how wide. Uses the JDK only. */
package inia.terminal;
