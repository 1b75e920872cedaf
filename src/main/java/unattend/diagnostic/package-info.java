/** A text, a place in it, and what we say about that place. */
package unattend.diagnostic;
