import { useCallback, useEffect, useState } from "react";

/** What the server answers, asked when the page opens and again on demand; meanwhile the last answer stays. */
export function useAsked<Answer>(ask: () => Promise<Answer>) {
  const [answer, setAnswer] = useState<Answer | "asking">("asking");

  const again = useCallback(async () => {
    setAnswer(await ask());
  }, [ask]);

  useEffect(() => {
    let isHere = true;
    void ask().then((answered) => {
      if (isHere) setAnswer(answered);
    });
    return () => {
      isHere = false;
    };
  }, [ask]);

  return { answer, again };
}
