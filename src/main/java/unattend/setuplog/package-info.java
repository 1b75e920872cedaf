/** Logs of Windows Setup and sysprep: what went wrong, by which lines, and what helps. */
package unattend.setuplog;
