/**
 * The YAML profile: read strictly with places, its references resolved, turned into settings per
 * pass.
 */
package unattend.profile;
