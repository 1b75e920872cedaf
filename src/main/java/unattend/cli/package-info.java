/** The commands; the only place that wires, prints and exits. */
package unattend.cli;
