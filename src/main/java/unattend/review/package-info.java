/** What a person or a pipeline wants to know of a file before saying yes to it. */
package unattend.review;
