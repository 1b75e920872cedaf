/** The reference machine: what is started there, and what came of it. */
package unattend.sysprep;
