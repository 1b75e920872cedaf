/** A run of sysprep as one script, for a reference machine without Java. */
package unattend.sysprep.script;
