/** What Windows accepts in an answer file: components, settings, values, passes and releases. */
package unattend.catalog;
