package unattend.document;

import java.util.regex.Pattern;

/** The names of encodings that the XML parser of Windows is sure to know; letter case is free. */
final class EncodingNames {
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?i)utf-(8|7|(16|32)([lb]e)?)|ucs-[24]|iso-10646-ucs-[24]|unicode-(1-1|2-0)-utf-(8|16)"
              + "|iso-8859-\\d{1,2}|latin1|windows-\\d{3,4}|(us-)?ascii|ibm\\d{3,5}"
              + "|iso-2022-(jp|kr)|euc-(jp|kr)|shift_jis|ks_c_5601-1987"
              + "|gb2312|gbk|gb18030|hz-gb-2312|big5|koi8-[ru]");

  private EncodingNames() {}

  static boolean isSure(String name) {
    return KNOWN.matcher(name).matches();
  }
}
