import type { ReviewId } from "@circle/review/ids";
import type { TabletStatus } from "@circle/review/status";
import { type ReactNode, useState } from "react";
import type { ReviewPerson } from "@circle/review/commands";
import type { Failure } from "../syncing/command-outcome.ts";
import { endDevice, endMember } from "./people-commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { Notice } from "../look/Notice.tsx";
import { timeWords } from "../look/times.ts";
import { useNow } from "../look/Time.tsx";
import { words } from "../words/all-words.ts";

type Asking = { readonly onClose: () => void; readonly onDone: () => Promise<void> };

export function RevokeTablet({
  review,
  owner,
  tablet,
  ...asking
}: Asking & { readonly review: ReviewId; readonly owner: string; readonly tablet: TabletStatus }) {
  const say = words().coordinating;
  return (
    <Ending
      title={say.revokeTitle(owner, tablet.name)}
      doIt={say.revokeThis}
      end={() => endDevice(review, tablet.device)}
      {...asking}
    >
      <p>{say.revokeWhy}</p>
      <NotArrived tablets={[tablet]} />
      <p className="soft">{say.joinAgain(owner)}</p>
    </Ending>
  );
}

export function RemoveMember({
  review,
  member,
  ...asking
}: Asking & { readonly review: ReviewId; readonly member: ReviewPerson }) {
  const say = words().coordinating;
  return (
    <Ending
      title={say.removeTitle(member.name)}
      doIt={say.removeThem(member.name)}
      end={() => endMember(review, member.person)}
      {...asking}
    >
      <p>{say.removeWhy(member.name)}</p>
      <NotArrived tablets={member.tablets.filter(({ ended }) => !ended)} />
    </Ending>
  );
}

/** What may get stuck: the server can only know of what a tablet has told it. */
function NotArrived({ tablets }: { readonly tablets: readonly TabletStatus[] }) {
  const now = useNow();
  const say = words().coordinating;
  const missing = tablets.reduce((sum, { made, arrived }) => sum + Math.max(0, made - arrived), 0);
  const last = tablets.flatMap(({ lastContactAt }) => (lastContactAt === null ? [] : [lastContactAt]));
  return (
    <>
      {missing > 0 && (
        <Notice tone="warn">
          <p>{say.notArrived(missing)}</p>
        </Notice>
      )}
      <p>
        {say.stillBrings} {last.length > 0 && say.lastContactWas(timeWords(Math.max(...last), now))}
      </p>
    </>
  );
}

function Ending({
  title,
  doIt,
  end,
  onClose,
  onDone,
  children,
}: Asking & {
  readonly title: string;
  readonly doIt: string;
  readonly end: () => Promise<{ readonly kind: "done" } | Failure>;
  readonly children: ReactNode;
}) {
  const [failure, setFailure] = useState<Failure | null>(null);

  async function act() {
    const outcome = await end();
    if (outcome.kind !== "done") return setFailure(outcome);
    onClose();
    await onDone();
  }

  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {failure !== null && (
        <Notice tone="warn" live>
          <p>{words().outcomes.failureSentence(failure.kind)}</p>
        </Notice>
      )}
      <div className="row">
        <ActionButton weight="grave" act={act} busyWords={words().coordinating.oneMoment}>
          {doIt}
        </ActionButton>
        <button type="button" className="button" onClick={onClose}>
          {words().coordinating.leaveIt}
        </button>
      </div>
    </Dialog>
  );
}
