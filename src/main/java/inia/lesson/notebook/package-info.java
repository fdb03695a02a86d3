/** Writes Jupyter notebooks: the one place that knows their format. */
package inia.lesson.notebook;
