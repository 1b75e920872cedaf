/** What all templates may do, whoever fills them. */
package unattend.template;
