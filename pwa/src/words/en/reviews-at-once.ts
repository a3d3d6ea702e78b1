export const reviewsAtOnce = {
  opening: "Opening the review …",
  fetching: "Fetching the review from the server …",
  tryAgain: "Try again",
  trying: "Trying …",

  selfReviewWorkbook: "Self-review",
  workbookOf: (name: string) => `${name}'s workbook`,

  readDraft: "Read the draft",
  closedHeading: "This review is closed",
  thankYou:
    "Thank you for taking part. When you leave its pages, and everything from here has been received, this tablet lets go of the review by itself; the server keeps it. What was published can be read again wherever there is a network: print it if you need it without one.",
  afterClosing:
    "This review is closed. What you write now comes after that: it is kept and sent, and changes nothing that was published.",
};
