import { useEffect, useState } from "react";
import { subscribeToSettings } from "../settings/settings-in-use.ts";
import { type Reach, reachIn } from "./reach.ts";

/** How much stays at the bottom edge of the window here; it may be turned, and its letters grow. */
export function useReach(): Reach {
  const [reach, setReach] = useState(reachHere);
  useEffect(() => {
    const look = () => setReach(reachHere());
    look();
    addEventListener("resize", look);
    const forget = subscribeToSettings(look);
    return () => {
      removeEventListener("resize", look);
      forget();
    };
  }, []);
  return reach;
}

function reachHere(): Reach {
  return reachIn(innerWidth, innerHeight, Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}
