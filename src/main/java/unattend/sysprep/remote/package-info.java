/** A reference machine that is reached over SSH. */
package unattend.sysprep.remote;
