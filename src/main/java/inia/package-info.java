/** What the shell hands the user. */
package inia;
