import { words } from "../words/words.ts";
import { Notice } from "./Notice.tsx";

/** In the place of what this tablet's storage does not hand out. It is asked again every second, and shows once it does. */
export function Unreadable() {
  return (
    <Notice tone="alarm" live>
      <p>{words().look.unreadable}</p>
    </Notice>
  );
}
