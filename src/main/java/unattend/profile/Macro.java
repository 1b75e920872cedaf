package unattend.profile;

/**
 * A short word that stands for several keys, turned into those keys before anything else looks at
 * them. A key that is written out wins over a macro. Keeps no state.
 */
interface Macro {
  void expand(Expansion expansion);
}
