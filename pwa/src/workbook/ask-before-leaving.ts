import { isHeldBack, subscribeToWorkbooks, workbooksOpen } from "./workbooks-here.ts";

/**
 * While something typed in a workbook is in no completed row, browsers that can (iPads can't) ask before they leave the
 * page. Only then: browsers put no page aside for "back" that may want to ask. Once per window.
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
