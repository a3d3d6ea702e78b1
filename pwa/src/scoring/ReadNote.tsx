import styles from "./Said.module.css";

/** A note to read, with its lines as they were written. */
export function ReadNote({ label, text }: { readonly label?: string; readonly text: string }) {
  if (text === "") return null;
  return (
    <div>
      {label !== undefined && <h3 className="small">{label}</h3>}
      <p className={styles["note"]} dir="auto">
        {text}
      </p>
    </div>
  );
}
