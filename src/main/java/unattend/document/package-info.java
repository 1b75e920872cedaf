/** An answer file as a tree in which every element, attribute and text knows its place. */
package unattend.document;
