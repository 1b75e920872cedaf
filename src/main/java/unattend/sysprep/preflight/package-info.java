/** What could stop sysprep on this machine, asked before it is started. */
package unattend.sysprep.preflight;
