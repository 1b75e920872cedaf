/** One class per rule that spans settings. */
package unattend.rules;
