import { type FormEvent, useRef, useState } from "react";
import { Field } from "../look/Field.tsx";
import { words } from "../words/joining-words.ts";
import styles from "./CodeForm.module.css";
import { parseCode } from "./typed-code.ts";

/** Takes a code as people type it: small letters, spaces, no dashes, O for 0. */
export function CodeForm({
  typed: typedBefore = "",
  onCode,
}: {
  readonly typed?: string;
  readonly onCode: (code: string) => void;
}) {
  const [typed, setTyped] = useState(typedBefore);
  const [isFaulty, setFaulty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const say = words().joining;

  function submit(event: FormEvent) {
    event.preventDefault();
    const code = parseCode(typed);
    setFaulty(code === null);
    if (code === null) field.current?.focus();
    else onCode(code);
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field
        label={say.code}
        hint={say.codeHint}
        fault={isFaulty ? words().outcomes.joinSentence({ kind: "codeMalformed" }) : undefined}
      >
        {(described) => (
          <input
            {...described}
            ref={field}
            className={styles["code"]}
            value={typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setFaulty(false);
            }}
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            enterKeyHint="go"
            maxLength={60}
            spellCheck={false}
          />
        )}
      </Field>
      <div>
        <button type="submit" className="button" data-weight="main">
          {say.lookUp}
        </button>
      </div>
    </form>
  );
}
