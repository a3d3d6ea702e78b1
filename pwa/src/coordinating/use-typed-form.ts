import { useEffect, useState } from "react";
import { EMPTY_FORM, type ReviewForm } from "./review-form.ts";

/**
 * A form whose typed values outlive a reload of this window, and no more than that: nothing here is work that must
 * be kept. Leaving with something typed is asked about by the browser.
 */
export function useTypedForm(name: string, atFirst: ReviewForm) {
  const [form, setForm] = useState(() => typedBefore(name) ?? atFirst);
  const [isTyped, setTyped] = useState(() => typedBefore(name) !== null);

  useEffect(() => {
    if (isTyped) sessionStorage.setItem(keyOf(name), JSON.stringify(form));
  }, [name, form, isTyped]);

  useEffect(() => {
    if (!isTyped) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isTyped]);

  /** What is filled in without anybody typing it. */
  function suggest(suggested: Partial<ReviewForm>) {
    setForm((before) => ({ ...before, ...suggested }));
  }

  function change(typed: Partial<ReviewForm>) {
    setTyped(true);
    suggest(typed);
  }

  function forget() {
    sessionStorage.removeItem(keyOf(name));
    setTyped(false);
  }

  function startAgain() {
    forget();
    setForm(atFirst);
  }

  return { form, isTyped, suggest, change, forget, startAgain };
}

function typedBefore(name: string): ReviewForm | null {
  const kept = sessionStorage.getItem(keyOf(name));
  if (kept === null) return null;
  const parsed: unknown = JSON.parse(kept); // only this hook writes there
  return typeof parsed === "object" && parsed !== null ? { ...EMPTY_FORM, ...parsed } : null;
}

function keyOf(name: string): string {
  return `open-circle/typed/${name}`;
}
