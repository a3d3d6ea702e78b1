import { startTransition, useEffect, useOptimistic, useState } from "react";
import { Choice, ChoiceGroup, Field } from "../look/Field.tsx";
import { Notice } from "../look/Notice.tsx";
import { Page, placeLeft } from "../look/Page.tsx";
import { type Language, LANGUAGE_NAMES, LANGUAGES } from "../words/languages.ts";
import { words } from "../words/all-words.ts";
import { COLOURS, CONTRASTS, type Settings, TEXT_SIZES } from "./settings.ts";
import { chooseSettings } from "./settings-in-use.ts";
import { useSettings } from "./use-settings.ts";

/** Another language draws the page anew: whoever chose it goes on where they were. */
let goOnAt: string | null = null;

/** How the app looks and speaks, for who holds the tablet. Everything is chosen by one tap, and is in use at once. */
export function SettingsPage() {
  const inUse = useSettings();
  const [chosen, show] = useOptimistic(inUse); // what was tapped shows at once, while its words may still be loading
  const [isMissing, setIsMissing] = useState(false);
  const say = words().settings;
  useEffect(() => {
    if (goOnAt !== null) document.getElementById(goOnAt)?.focus();
    goOnAt = null;
  }, []);
  const choose = (change: Partial<Settings>, field: string) => {
    goOnAt = field;
    startTransition(async () => {
      show((shown) => ({ ...shown, ...change }));
      const isDone = await chooseSettings(change);
      setIsMissing(!isDone);
    });
  };
  return (
    <Page title={say.title} back={{ href: placeLeft(), words: words().guides.back }} aside>
      <p className="reading">{say.intro}</p>
      {isMissing && (
        <Notice tone="warn" live>
          <p>{say.languageMissing}</p>
        </Notice>
      )}
      <Field label={say.language} hint={say.languageHint} id="language">
        {(described) => (
          <select
            {...described}
            value={chosen.language}
            onChange={({ currentTarget }) => choose({ language: currentTarget.value as Language }, "language")}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {LANGUAGE_NAMES[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {say.languageNeedsCheck !== "" && <p className="soft">{say.languageNeedsCheck}</p>}
      <ChoiceGroup legend={say.easyRead} hint={say.easyReadHint}>
        <Choice
          type="checkbox"
          id="easy-read"
          checked={chosen.easyRead}
          words={say.easyReadWords}
          onChoose={(easyRead) => choose({ easyRead }, "easy-read")}
        />
      </ChoiceGroup>
      <ChoiceGroup legend={say.textSize} hint={say.example}>
        {TEXT_SIZES.map((textSize) => (
          <Choice
            key={textSize}
            type="radio"
            name="text-size"
            checked={chosen.textSize === textSize}
            words={say.percent(String(textSize))}
            onChoose={() => choose({ textSize }, "text-size")}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={say.contrast}>
        {CONTRASTS.map((contrast) => (
          <Choice
            key={contrast}
            type="radio"
            name="contrast"
            checked={chosen.contrast === contrast}
            words={say.contrasts[contrast]}
            onChoose={() => choose({ contrast }, "contrast")}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={say.colours}>
        {COLOURS.map((colours) => (
          <Choice
            key={colours}
            type="radio"
            name="colours"
            checked={chosen.colours === colours}
            words={say.coloursNames[colours]}
            onChoose={() => choose({ colours }, "colours")}
          />
        ))}
      </ChoiceGroup>
    </Page>
  );
}
