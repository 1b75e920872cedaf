/** Settings per pass become the text of an answer file, through FreeMarker. */
package unattend.render;
