export const settings = {
  title: "Text and language",
  intro: "How this tablet looks and speaks for you. It is kept on this tablet until you sign out.",
  language: "Language",
  languageHint: "The standards stay in the language of their edition.",
  languageNeedsCheck: "",
  languageMissing:
    "That language is not on this tablet yet. Open the app once while there is a network, then try again.",
  textSize: "Size of the text",
  percent: (size: string) => `${size} %`,
  example: "This is how large the text is now.",
  contrast: "Contrast",
  contrasts: { usual: "As usual", strong: "Stronger" },
  colours: "Colours",
  coloursNames: { asDevice: "As the device", light: "Light", dark: "Dark" },
  easyRead: "Easy read",
  easyReadWords: "Show the easy-read text of each standard first, and say things in plainer words",
  easyReadHint: "The full sentence of each standard stays one tap away. Your scores count the same.",
};
