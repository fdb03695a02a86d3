/**
 * The manual in the shell: {@code help}, {@code search}, {@code tree}, {@code whoami}. AWS's own documentation is in an index that the
 * build makes of the SDK's sources ({@code generator}), one file a service.
 */
package inia.shell.manual;
