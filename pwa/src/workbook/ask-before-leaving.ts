import { isHeldBack, subscribeToWorkbooks, workbooksOpen } from "./workbooks-here.ts";

/**
 * While something typed is in no completed row, the browser asks before it leaves the page. It is listened to only
 * then: browsers put no page aside for "back" that may want to ask. Once per window.
 */
export function askBeforeLeaving(): void {
  const ask = (event: Event): void => event.preventDefault();
  subscribeToWorkbooks(() => {
    if (isHeldBack() || workbooksOpen().some(({ open }) => open.writing().onTablet !== "saved")) {
      addEventListener("beforeunload", ask);
    } else {
      removeEventListener("beforeunload", ask);
    }
  });
}
