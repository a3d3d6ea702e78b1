import { Field } from "../look/Field.tsx";
import { words } from "../words/joining-words.ts";

/** How people tell their tablets apart. */
export function TabletNameField({
  hint,
  name,
  onName,
}: {
  readonly hint?: string;
  readonly name: string;
  readonly onName: (name: string) => void;
}) {
  return (
    <Field label={words().joining.tabletName} hint={hint}>
      {(described) => (
        <input
          {...described}
          dir="auto"
          value={name}
          maxLength={80}
          autoComplete="off"
          onChange={({ currentTarget }) => onName(currentTarget.value)}
        />
      )}
    </Field>
  );
}
