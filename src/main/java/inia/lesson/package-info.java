/**
 * Lessons: Markdown files, their steps and checks, the learner's progress, and the tutor who leads through them.
 *
 * <p>May use {@code inia} and what lies below it. Prints, but never reads what the learner typed: a check looks at effects only.
 */
package inia.lesson;
