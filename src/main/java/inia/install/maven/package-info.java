/** Maven's repositories as a source of modules; packaged apart from the rest, and loaded when something is installed. */
package inia.install.maven;
