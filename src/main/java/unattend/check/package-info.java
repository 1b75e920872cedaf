/** Runs the catalogue and the rules over an answer file. */
package unattend.check;
