package unattend.render;

import unattend.profile.Profile;

/**
 * A rendered answer file.
 *
 * @param root what the text holds, with the places of the profile it comes from
 */
public record Rendered(Profile profile, String text, RenderedElement root) {}
