import { useLayoutEffect } from "react";
import { words } from "../words/words.ts";

/**
 * Puts two texts on top of each printed page, and its number below. Set by script, because the words differ from
 * review to review. Browsers that know no margin boxes leave them out.
 */
export function usePrintSheet(start: string, end: string): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page {
      size: A4;
      margin: 20mm 16mm 18mm;
      @top-left { content: ${cssString(start)}; ${FONT} inline-size: 70%; text-align: start; }
      @top-right { content: ${cssString(end)}; ${FONT} text-align: end; font-weight: 700; }
      @bottom-right { content: ${pageNumber()}; ${FONT} }
    }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [start, end]);
}

const FONT = `font: 8.5pt "Atkinson Hyperlegible Next Variable", sans-serif;`;

/** "Page 3 of 12", with counters where the numbers stand. */
function pageNumber(): string {
  const written = words()
    .look.pageOf("{page}", "{pages}")
    .split(/\{(pages?)\}/);
  return written.map((piece, place) => (place % 2 === 0 ? cssString(piece) : `counter(${piece})`)).join(" ");
}

/** A text as CSS writes it: all but plain letters and digits by their numbers. */
function cssString(text: string): string {
  return `"${text.replaceAll(/[^a-zA-Z0-9 ,.]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;
}
