/** Languages by the script that they alone, or most of its writers, use; where letters tell more, `told` does. */
export type Script = {
  readonly letters: RegExp;
  readonly language: string;
  /** Letters that tell another language of the script, the surest first. */
  readonly told: readonly (readonly [letters: RegExp, language: string])[];
};

const plain = (script: string, language: string): Script => ({
  letters: new RegExp(`\\p{Script=${script}}`, "gu"),
  language,
  told: [],
});

export const SCRIPTS: readonly Script[] = [
  {
    letters: /\p{Script=Cyrillic}/gu,
    language: "ru",
    told: [
      [/[іїєґ]/giu, "uk"],
      [/[ђћџјљњ]/giu, "sr"],
      [/[ѓќѕ]/giu, "mk"],
      [/ў/giu, "be"],
      [/[әғқңұһ]/giu, "kk"],
      [/[ъщ](?=[а-я])/giu, "bg"],
    ],
  },
  {
    letters: /\p{Script=Arabic}/gu,
    language: "ar",
    told: [
      [/[ٹڈڑےںہ]/gu, "ur"],
      [/[ټډړښېۍ]/gu, "ps"],
      [/[پچژگی]/gu, "fa"],
    ],
  },
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    language: "zh",
    told: [[/[ぁ-ヿ]/gu, "ja"]],
  },
  plain("Hangul", "ko"),
  plain("Hebrew", "he"),
  plain("Greek", "el"),
  plain("Devanagari", "hi"),
  plain("Bengali", "bn"),
  plain("Tamil", "ta"),
  plain("Telugu", "te"),
  plain("Gujarati", "gu"),
  plain("Gurmukhi", "pa"),
  plain("Malayalam", "ml"),
  plain("Kannada", "kn"),
  plain("Sinhala", "si"),
  plain("Thai", "th"),
  plain("Lao", "lo"),
  plain("Khmer", "km"),
  plain("Myanmar", "my"),
  plain("Georgian", "ka"),
  plain("Armenian", "hy"),
  plain("Ethiopic", "am"),
];
