import { useEffect, useState } from "react";
import { words } from "../words/all-words.ts";
import styles from "./Qr.module.css";
import { type Drawn, drawnQr } from "./qr-path.ts";

/** A text as a square to scan: dark on white whatever the colours of the page are, with the white edge that cameras need. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly as: Drawn | null } | null>(null);
  useEffect(() => {
    let isHere = true;
    void drawnQr(text).then((as) => {
      if (isHere) setDrawn({ of: text, as });
    });
    return () => {
      isHere = false;
    };
  }, [text]);
  const say = words().coordinating;
  if (drawn?.of !== text) return <p className={styles["waiting"]}>{say.qrLoading}</p>;
  if (drawn.as === null) return <p className={styles["waiting"]}>{say.qrMissing}</p>;
  const { size, path } = drawn.as;
  return (
    <svg className={styles["qr"]} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
