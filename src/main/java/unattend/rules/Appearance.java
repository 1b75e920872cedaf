package unattend.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** What the user sees first: background, colour, support address, pinned programs. */
final class Appearance implements Rule {
  private static final RuleInfo BACKGROUND =
      RuleInfo.warning(
          "theme-background-path",
          "value",
          "The desktop background is no picture that Windows takes",
          Components.page("microsoft-windows-shell-setup-themes-desktopbackground"));
  private static final RuleInfo COLOUR =
      RuleInfo.info(
          "window-color-named",
          "deprecated",
          "The window colour is given by a name that newer Windows does not document",
          Components.page("microsoft-windows-shell-setup-themes-windowcolor"));
  private static final RuleInfo SUPPORT =
      RuleInfo.warning(
          "support-url-format",
          "value",
          "The support address is missing or no web address",
          Components.page("microsoft-windows-shell-setup-oeminformation-supporturl"));
  private static final RuleInfo TASKBAR =
      RuleInfo.warning(
          "taskbar-userprofile",
          "value",
          "A pinned program lies in the profile of one user",
          Components.page("microsoft-windows-shell-setup-taskbarlinks-link0"));
  private static final RuleInfo FEATURES =
      RuleInfo.warning(
          "windows-features-missing",
          "cross-setting",
          "A setting speaks of a program that Windows no longer has",
          Components.page("microsoft-windows-shell-setup-windowsfeatures"));
  private static final RuleInfo FOLDERS =
      RuleInfo.warning(
          "profiles-directory",
          "cross-setting",
          "User profiles or program data are moved to another folder",
          Components.page("microsoft-windows-shell-setup-folderlocations-profilesdirectory"));

  private static final String IN_WINDOWS = "(%windir%|%systemroot%|[a-z]:\\\\windows)[\\\\/].+";

  @Override
  public List<RuleInfo> infos() {
    return List.of(BACKGROUND, COLOUR, SUPPORT, TASKBAR, FEATURES, FOLDERS);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      use.at("Themes/DesktopBackground").ifPresent(place -> background(context, use, place));
      use.at("Themes/WindowColor").ifPresent(place -> colour(context, use, place));
      use.at("OEMInformation").ifPresent(place -> contact(context, use, place));
      use.at("TaskbarLinks").ifPresent(links -> taskbar(context, use, links));
      use.at("WindowsFeatures").ifPresent(features -> features(context, use, features));
      use.at("FolderLocations").ifPresent(folders -> folders(context, use, folders));
    }
  }

  private static void background(CheckContext context, ComponentUse use, Element place) {
    Optional<String> path = ComponentUse.value(place).map(Appearance::fold);
    String found = "DesktopBackground is " + context.quoted(place);
    if (path.isPresent() && !path.get().matches(".*\\.(png|jpe?g|bmp)")) {
      String message = found + "; Windows takes .jpg, .bmp and .png";
      context.report(BACKGROUND, use, place, message, "name a picture below %WINDIR%");
    } else if (path.isPresent() && !path.get().matches(IN_WINDOWS)) {
      String message = found + "; the reference wants the picture below %WINDIR%";
      context.report(BACKGROUND, use, place, message, "copy it into the image, below %WINDIR%");
    }
  }

  private static void colour(CheckContext context, ComponentUse use, Element place) {
    Optional<String> colour = ComponentUse.value(place).map(Appearance::fold);
    if (colour.isPresent() && !colour.get().matches("automatic|0x[0-9a-f]{1,8}")) {
      String message =
          "WindowColor is "
              + context.quoted(place)
              + "; Windows documents Automatic and 0xAARRGGBB";
      context.report(COLOUR, use, place, message, "write the colour as 0xFFRRGGBB");
    }
  }

  /** Windows shows who gives support only together with an address. */
  private static void contact(CheckContext context, ComponentUse use, Element information) {
    Optional<Element> address = information.child("SupportURL");
    if (address.isPresent()) {
      support(context, use, address.get());
    } else if (information.child("SupportAppURL").isEmpty()) {
      for (String name : List.of("SupportProvider", "SupportPhone", "SupportHours")) {
        Optional<Element> place = information.child(name);
        if (place.isPresent() && ComponentUse.value(place.get()).isPresent()) {
          String message = name + " is given without SupportURL or SupportAppURL; one is required";
          context.report(SUPPORT, use, place.get(), message, "add the web address of the support");
          return;
        }
      }
    }
  }

  private static void support(CheckContext context, ComponentUse use, Element place) {
    if (ComponentUse.value(place).filter(url -> !fold(url).matches("https?://.+")).isPresent()) {
      String message =
          "SupportURL is "
              + context.quoted(place)
              + "; Windows shows an address that starts with http:// or https://";
      context.report(SUPPORT, use, place, message, "write the whole address");
    }
  }

  private static void taskbar(CheckContext context, ComponentUse use, Element links) {
    for (Element link : links.children()) {
      if (fold(link.trimmedText()).contains("%userprofile%")) {
        String message =
            link.name()
                + " is "
                + context.quoted(link)
                + "; no user is there yet when the program is pinned";
        context.report(TASKBAR, use, link, message, "put the shortcut below %ALLUSERSPROFILE%");
      }
    }
  }

  private static void features(CheckContext context, ComponentUse use, Element features) {
    if (!context.options().declaredAtLeast(WindowsRelease.W8)) {
      return;
    }
    for (String name : List.of("ShowMediaCenter", "ShowWindowsMail")) {
      features
          .at(name)
          .ifPresent(
              place -> {
                String message =
                    name + " speaks of a program that " + release(context) + " does not have";
                context.report(FEATURES, use, place, message, "remove it");
              });
    }
  }

  private static String release(CheckContext context) {
    return context.options().release().title();
  }

  private static void folders(CheckContext context, ComponentUse use, Element folders) {
    for (Element folder : folders.children()) {
      if (ComponentUse.value(folder).isPresent()) {
        String message =
            folder.name()
                + " is "
                + context.quoted(folder)
                + "; updates, upgrades and some programs expect the usual place";
        context.report(FOLDERS, use, folder, message, "use it in test environments only");
      }
    }
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
