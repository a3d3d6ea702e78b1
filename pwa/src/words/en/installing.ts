/** Words between asterisks are what the device's own buttons say. */
export const installing = {
  title: "Put Open Circle on the Home Screen",
  steps: {
    share: "Tap the *Share* button, the square with an arrow pointing up, at the top or bottom of Safari.",
    add: "Choose *Add to Home Screen*. You may have to scroll down, or tap *More*.",
    asWebApp: "Leave *Open as Web App* switched on, and tap *Add*.",
    openAndType: "Open *Open Circle* from the Home Screen and type your code there.",
    openAndTypeThis: "Open *Open Circle* from the Home Screen, and type this code there:",
  },
  writeDown:
    "Write the code down or take a picture of it: a link opens Safari again, not the app. It hasn't been used yet.",
  nothingStored: "Nothing has been stored on this device so far.",
  cannotInstall: "I can't install it here",
  inTabRisk:
    "You can use the app in this tab. Then what you write may be removed by Safari after seven days without a visit here, so stay online and see that it says “Received” before you close it.",
  useInTab: "Use it in this tab anyway",
};
