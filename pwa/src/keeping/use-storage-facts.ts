import { useCallback, useEffect, useState } from "react";
import { type StorageFacts, storageFacts } from "./storage-facts.ts";

/** What the browser says about storage, looked up when the page opens and again on demand. */
export function useStorageFacts() {
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  const again = useCallback(async () => setFacts(await storageFacts()), []);
  useEffect(() => void again(), [again]);
  return { facts, again };
}
