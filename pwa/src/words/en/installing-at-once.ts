export const installingAtOnce = {
  useNow: "Use it now",
  useNowTitle: "Use the new version now?",
  visitToday: "There is a visit today. It is better to wait until it is over.",
  unsentWork: "Some of your work hasn't been received yet. It stays on this tablet all the same.",
  opensAgain: "The app closes its page and opens again. What you wrote is on this tablet and stays there.",
  changingOver: "Changing over …",
  wait: "Wait",
  loading: "Loading …",
  loadWindow: "Load this window again",
};
