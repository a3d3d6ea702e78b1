import { useEffect } from "react";

/** Puts a line on top of each printed page, and its number below. Set by script, because the words differ from review to review. */
export function usePrintHeader(words: string) {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page {
      size: A4;
      margin: 20mm 16mm 18mm;
      @top-left { content: ${cssString(words)}; font: 9pt sans-serif; white-space: nowrap; }
      @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt sans-serif; }
    }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [words]);
}

/** A text as CSS writes it: all but plain letters and digits by their numbers. */
function cssString(text: string): string {
  return `"${text.replaceAll(/[^a-zA-Z0-9 ,.]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;
}
