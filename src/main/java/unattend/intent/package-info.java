/** What a file asks for, as rules and reviews both see it: passes, disks, accounts, commands. */
package unattend.intent;
