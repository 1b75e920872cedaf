/** Plain records of what was found, written as text, JSON and other formats; one class each. */
package unattend.report;
