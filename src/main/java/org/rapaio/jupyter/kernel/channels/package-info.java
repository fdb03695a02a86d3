/** One class of the Java kernel for Jupyter, mended; it is never on Inia's own class path beside the kernel's. */
package org.rapaio.jupyter.kernel.channels;
